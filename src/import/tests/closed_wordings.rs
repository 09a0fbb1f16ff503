//! Wordings that close parts and items, found by trying others than the usual; each kind with agendas that merely look like it.

use super::check_access;

/// Lines that close what comes after them.
const PARTS: &[(&str, &str)] = &[
    // for whom the part is, behind what only says that it begins
    ("1. Valg\nIda.\n\nHerefter kun for bestyrelsen\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHerfra kun til udvalget\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nDel B – ikke til offentliggørelse\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    (
        "1. Valg\nIda.\n\nBestyrelsens egne punkter (ikke for medarbejdere)\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    ("1. Valg\nIda.\n\nDe næste to punkter er kun for os\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHerefter kun kaffe\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nIda.\n\nDel B – til drøftelse\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nDe næste to år er kun for børn.\n\n2. Plan\nTo.\n", "oo"),
    // that the text is secret
    ("1. Valg\nIda.\n\nHERFRA ER REFERATET FORTROLIGT\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHerefter er alt fortroligt\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHerfra er protokollen lukket\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nHerefter er referatet klar.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nHerfra er alt asfalteret.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nHerefter er protokollen trykt.\n\n2. Plan\nTo.\n", "oo"),
    // something ends, and what comes after it is closed
    ("1. Valg\nIda.\n\nStreaming slut – lukket møde\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nPause – lukket møde\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nÅben del slut, lukkede punkter\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nSlut på lukket del\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nHer slutter den lukkede del\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nPause – lukket kiosk\n\n2. Plan\nTo.\n", "oo"),
    // what stands in brackets behind the name of the part
    ("1. Valg\nIda.\n\nLUKKEDE PUNKTER (behandles sidst)\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nLukkede sager (se særskilt referat)\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nLukket dagsorden (bestyrelsen bliver siddende)\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nLukkede haller (hele juli)\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nÅbne punkter (behandles først)\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nLukkede veje (se kortet)\n\n2. Plan\nTo.\n", "oo"),
    // the public goes
    ("1. Valg\nIda.\n\nMikrofonen slukkes, og tilhørerne går\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHerefter gik pressen udenfor\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nPublikum gik\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nPressen var på besøg, og de unge går.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nFødderne går, og publikum klapper.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nUret går, og gæster ser det.\n\n2. Plan\nTo.\n", "oo"),
    // where the public is let in
    ("Tilhørere er velkomne til punkt 1.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("Mødet streames, dog ikke punkt 2 og 3.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("Mødet streames undtagen punkt 2.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n", "ow"),
    ("Tilhørere er velkomne til mødet.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("Mødet streames.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nAlle er velkomne til punkt 2.\n\n2. Plan\nTo.\n", "oo"),
];

/// Marks and lines that close the item that they stand in.
const ITEMS: &[(&str, &str)] = &[
    ("1. Valg\nIda.\n\n2. Klage (lukkt)\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage – lukketmøde\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage (hemm.)\nKrog.\n", "ow"),
    ("1. Luk for vandet\nIda.\n\n2. Lugt fra renseanlæg\nTo.\n", "oo"),
    ("1. Hemmingsvej\nIda.\n\n2. Konfirmander\nTo.\n", "oo"),
    ("1. Luktning af hegn\nIda.\n\n2. Lukas Lund\nTo.\n", "oo"),
    ("1. Valg\nIda.\n\n2. Klage\nLukket jvf. styrelsesloven.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nPersonalet gik udenfor under dette punkt.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nMedarbejderne forlod mødet under punktet.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nElevrepræsentanten går ud under punktet.\nKrog.\n", "ow"),
    ("1. Valg\nSuppleanten gik ud af udvalget i punktet om valg.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nBo gik uden for døren under punktet.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nPersonalet går ud med affald.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nIda.\n\n2. Klage\n(tilhørerne bedes vente udenfor)\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nBo var syg, og pressen blev bedt om at gå.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nPublikum ventede udenfor.\nKrog.\n", "ow"),
    ("1. Valg\nBussen venter udenfor.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nGæster får kaffe, og børn leger ude.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nPressen skrev om os.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nIda.\n\n2. Klage\nPunktet er ikke referatført.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nDrøftelsen blev ikke refereret.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nSagen er ikke protokolleret.\nKrog.\n", "ow"),
    ("1. Valg\nReferatet er ikke nedskrevet endnu.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nOpskriften er ikke nedskrevet.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Valg\nFestens tale blev ikke refereret i avisen.\n\n2. Plan\nTo.\n", "oo"),
];

#[test]
fn lines_close_what_comes_after_them_in_other_words() {
    check_access("dagsorden.txt", PARTS);
}

#[test]
fn marks_and_lines_close_their_item_in_other_words() {
    check_access("dagsorden.txt", ITEMS);
}
