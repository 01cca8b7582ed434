// The tables are embedded with C23 #embed: one binary, nothing to find or load at run time. Swift has no
// such directive that compiles megabytes in seconds.
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

// Records of 64 bits are read where they lie.
static const _Alignas(8) uint8_t gazetteer[] = {
#embed "nl/gazetteer.tables"
};
TABLE(gazetteer)

static const uint8_t lexicon[] = {
#embed "nl/lexicon.txt"
};
TABLE(lexicon)
