//! Secrecy as the subject of an open item, marks that begin a text, letters behind numbers, and heads of pages.

use super::check_access;

/// Agendas, and which of their items are withheld.
const SUBJECTS: &[(&str, &str)] = &[
    (
        "1. Valg\nIda.\n\n2. Tavshedspligt – kursus for nye medlemmer\nKonsulenten taler om tavshedspligt i nævn.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    (
        "1. Valg\nIda.\n\n2. Arbejdsgruppe om personfølsomme oplysninger\nIda melder sig.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    ("1. Valg\nIda.\n\n2. Temaaften om fortrolighed\nOplægget holdes i maj.\n\n3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Forslag om flere sager for åbne døre\nGruppen vil have færre sager på lukket dagsorden.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    (
        "1. Valg\nIda.\n\n2. Debat om at punkter sjældnere behandles lukket\nFærre punkter skal være lukkede.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    ("1. Valg\nIda.\n\n2. Tavshedspligt – en medarbejder\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Personfølsomme oplysninger om en leder\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Forslag om salg\nSagen behandles for lukkede døre.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Forslag om flere sager for åbne døre\nPunktet er lukket.\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\n2. Åben telefon\nSamtalerne er fortrolige.\nDen fortrolige telefon fortsætter.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    (
        "1. Valg\nIda.\n\n2. Kontaktpersoner\nKlubben vælger en fortrolig kontaktperson.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    ("1. Valg\nIda.\n\n2. Klage\nOplysningerne er fortrolige.\n\n3. Plan\nTo.\n", "owo"),
    ("Sag 7 Å\nBro over Tved Å\nTo bud.\n\nSag 8 L\nKlage over gylle\nKrog.\n\nSag 9 Å\nSti\nTo.\n", "oco"),
    ("Punkt 1 Å: Bro\nTo bud.\n\nPunkt 2 L: Klage\nKrog.\n\nPunkt 3 Å: Sti\nTo.\n", "oco"),
    ("Pkt. 1 (Å) Bro\nTo bud.\n\nPkt. 2 (L) Klage\nKrog.\n\nPkt. 3 (Å) Sti\nTo.\n", "oco"),
    (
        "1. Valg\nIda.\n\n2. Besøg\nLukket: Krog har lånt penge af kassen i kantinen.\nIngen ved det.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Besøg\nFortroligt: Krog har lånt penge af kassen.\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\n2. Besøg\nInternt – skrives ikke ud i det referat, som klubben får\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Besøg\nIkke offentligt - Krog har lånt penge af kassen\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Besøg\nLukket: mandag og tirsdag i uge 29\n\n3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Besøg\nDet skrives ikke i referatet, at Krog kom for sent.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\n2. Kran\nTilhørere og presse blev bedt om at forlade salen under dette punkt.\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\n2. Kran\nPublikum og journalister måtte herefter venligst forlade lokalet.\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Tribunen\nTilhørere kan ikke se skærmen bagest.\n\n3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Nyt\na) Fra præsten\nTur til Ribe.\nb) Fra lederen – lukket\nKrog stjæler.\nc) Fra værgen\nLugen.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Nyt\nHallen – lukket i juli\nTal.\n\n3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg\nIda.\n\n2. Lys\nOtte.\n\nREFERAT FRA LUKKET MØDE\nTirsdag den 3. marts 2027 kl. 18\n\n3. Klage\nKrog.\n",
        "ooc",
    ),
    ("1. Valg\nIda.\n\n2. Lys\nOtte.\n\nDagsorden for lukket møde\n\n3. Klage\nKrog.\n", "ooc"),
    (
        "Rådet 3. marts · ÅBEN DAGSORDEN · Side 1\n\n1. Valg\nIda.\n\nRådet 3. marts · ÅBEN DAGSORDEN · Side 2\n\n2. Lys\nOtte.\n\nRådet 3. marts · LUKKET DAGSORDEN · Side 3\n\n3. Klage\nKrog.\n",
        "ooc",
    ),
    (
        "Rådet | Åbent møde | Side 1\n1. Valg\nIda.\n\nRådet | Lukket møde | Side 2\n2. Lys\nOtte.\n\nRådet | Lukket møde | Side 3\n3. Klage\nKrog.\n",
        "occ",
    ),
    (
        "4\nTitel: Café\nLukket: Nej\nResumé\n120 gæster.\n\n5\nTitel: Bolig\nLukket: Ja\nResumé\nKrog.\n\n6\nTitel: Lukkedage i skolen\nLukket: Nej\nResumé\nTo.\n",
        "oco",
    ),
];

#[test]
fn what_an_item_is_about_is_told_from_what_is_said_of_it() {
    check_access("dagsorden.txt", SUBJECTS);
}
