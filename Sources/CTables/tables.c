// Embeds the tables with C23 #embed, so that the program is a single binary without files to locate at run time.
// Swift has no equivalent that compiles megabytes in seconds.
#include "CTables.h"

#define TABLE(name) \
    DossierTable dossier_##name(void) { return (DossierTable){name, sizeof name}; }

static const uint8_t places[] = {
#embed "nl/places.tsv"
};
TABLE(places)

static const uint8_t people[] = {
#embed "nl/people.tsv"
};
TABLE(people)

static const uint8_t offices[] = {
#embed "nl/offices.tsv"
};
TABLE(offices)

static const uint8_t organizations[] = {
#embed "nl/organizations.tsv"
};
TABLE(organizations)

static const uint8_t products[] = {
#embed "nl/products.tsv"
};
TABLE(products)

static const uint8_t events[] = {
#embed "nl/events.tsv"
};
TABLE(events)

static const uint8_t titles[] = {
#embed "nl/titles.tsv"
};
TABLE(titles)

static const uint8_t given_names[] = {
#embed "nl/given-names.txt"
};
TABLE(given_names)

static const uint8_t surnames[] = {
#embed "nl/surnames.txt"
};
TABLE(surnames)

static const uint8_t names[] = {
#embed "nl/names.model"
};
TABLE(names)

// Aligned, because its 64-bit records are read in place.
static const _Alignas(8) uint8_t gazetteer[] = {
#embed "nl/gazetteer.tables"
};
TABLE(gazetteer)

static const uint8_t lexicon[] = {
#embed "nl/lexicon.txt"
};
TABLE(lexicon)
