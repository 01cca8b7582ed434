#pragma once
#include <stddef.h>
#include <stdint.h>

/// The bytes of an embedded file.
typedef struct {
    const uint8_t *bytes;
    size_t count;
} DossierTable;

DossierTable dossier_places(void);
DossierTable dossier_people(void);
DossierTable dossier_offices(void);
DossierTable dossier_organizations(void);
DossierTable dossier_products(void);
DossierTable dossier_events(void);
DossierTable dossier_titles(void);
DossierTable dossier_given_names(void);
DossierTable dossier_surnames(void);
DossierTable dossier_lexicon(void);
DossierTable dossier_names(void);
DossierTable dossier_gazetteer(void);
