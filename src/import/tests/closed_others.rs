//! Secrecy that is told of others than the item: what was proposed and refused, what another body had on its agenda, signs that no
//! item has, and places; and items that sentences close in words that were not read before.

use super::check_access;
use crate::export::{Edition, markdown};
use crate::import::read;

/// Agendas, and which of their items are withheld.
const OF_OTHERS: &[(&str, &str)] = &[
    // proposals, with the vote on them
    (
        "1. Valg\nListe V foreslog, at punkt 2 blev behandlet for lukkede døre. Forslaget faldt.\n\n2. Bro\nTo.\n",
        "oo",
    ),
    (
        "1. Bro\nListe V foreslog, at punktet blev behandlet for lukkede døre. For stemte 2, imod stemte 9. Forslaget faldt.\n\n2. Sti\nTo.\n",
        "oo",
    ),
    (
        "1. Bro\nListe V foreslog, at punktet blev behandlet for lukkede døre. Det blev vedtaget.\n\n2. Sti\nTo.\n",
        "wo",
    ),
    (
        "1. Bro\nListe V foreslog, at punktet blev behandlet for lukkede døre. Forslaget faldt, men sagen er fortrolig.\n\n2. Sti\nTo.\n",
        "wo",
    ),
    // a refusal that is not of all, or of something else
    (
        "1. Bro\nListe V foreslog, at punktet blev behandlet for lukkede døre. Dette blev ikke støttet af T, men vedtaget.\n\n2. Sti\nTo.\n",
        "wo",
    ),
    // what holds behind its reason
    ("Punkt 2 behandles af hensyn til køberen for lukkede døre.\n\n1. Bro\nTo.\n\n2. Sti\nTo.\n", "oc"),
    // what another body said behind closed doors is not told, and who broke the rules is somebody
    (
        "1. Nyt fra byrådet\nByrådet havde et lukket punkt om salg til Krog for 12 mio.\n\n2. Brud på forretningsordenen\nMå ikke gå videre.\n\n3. Sti\nTo.\n",
        "wwo",
    ),
    // the state of a task is a word
    (
        "1. Opgaveliste\nTrappen males. Status: lukket\n\n2. Aktionsliste\nStatus: Sagen behandles for lukkede døre.\n\n3. Sti\nTo.\n",
        "owo",
    ),
    // what was not opened was closed
    (
        "1. Bro\nDet blev foreslået at åbne punktet. Forslaget faldt.\n\n2. Sti\nEt forslag om at behandle punktet for åbne døre blev forkastet.\n\n3. Vej\nDet blev foreslået at åbne vejen. Forslaget faldt.\n",
        "wwo",
    ),
    // one answer in a cell, or set apart by blanks
    ("1. Bro\nOffentlighed\tNej\nTo.\n\n2. Sti\nFortrolig       Ja\nTo.\n\n3. Vej\nTre.\n", "cco"),
    // a meeting that is closed in four words
    ("1. Bro\nTo.\n\nMødet lukkes for offentligheden.\n\n2. Sti\nTo.\n\n3. Vej\nTre.\n", "oww"),
    // another body's items
    ("1. Nyt fra byrådet\nByrådet havde et lukket punkt i december.\n\n2. Sti\nTo.\n", "oo"),
    (
        "1. Orientering fra Havneudvalget\nUdvalget har haft molen som lukket punkt; vi hører, når sagen er offentlig.\n",
        "o",
    ),
    (
        "1. Nyt fra byrådet\nPunktet er lukket. Byrådet havde et lukket punkt i december.\n\n2. Sti\nTo.\n",
        "wo",
    ),
    ("1. Mole\nByrådet havde den som lukket punkt i december.\n\n2. Sti\nTo.\n", "wo"),
    // signs that no item has
    ("* = lukket punkt\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("* = lukket punkt\n\n1. Valg\nIda.\n\n2. Plan *\nTo.\n", "oc"),
    ("* = lukket punkt\n\n1. Valg\nIda.\n\n2. Plan ✱\nTo.\n", "ww"),
    // places, services and lists
    (
        "1. Magasin\nMagasinet er ikke offentligt tilgængeligt i dag.\n\n2. Rapport\nRapporten er ikke offentligt tilgængelig.\n",
        "ow",
    ),
    (
        "1. Linjen – fortrolig og anonym rådgivning\nTo år.\n\n2. Fortrolig og hurtig forhandling\nKrog.\n",
        "ow",
    ),
    ("1. Tilsyn\nKommunen har ikke ført lister over sager, der er behandlet for lukkede døre.\n", "o"),
    (
        "1. Fortrolighed i rådets arbejde\nMedlemmer, der får kendskab til fortrolige oplysninger, har tavshedspligt.\n\n2. Sti\nTo.\n",
        "oo",
    ),
    ("1. Valg\nIda.\n\nLukket møde\n\n2. Løn\nKrog.\n\nÅbent møde igen\n\n3. Sti\nTo.\n", "oco"),
    // what is closed all the same
    ("Andet emne er lukket.\n\n1. Valg\nIda.\n\n2. Løn\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\n2. Løn\nKrog.\n\n3. Nyt\nAndet emne er lukket.\n", "ocw"),
    ("1. Løn\nSagen sendes ikke ud.\nKrog.\n\n2. Havn\nSagen sendes ikke ud i høring.\n", "wo"),
    ("1. Løn\nPunktet bliver ikke sendt ud.\nKrog.\n\n2. Blad\nBladet sendes ikke ud i juli.\n", "wo"),
    ("1. Løn\n(Lukket) Punkt 2 er åbent.\nKrog.\n\n2. Blad\nTo.\n", "ww"),
    ("1. Løn\nLukket: Punkt 2 er åbent.\nKrog.\n\n2. Blad\nTo.\n", "wo"),
    // rules of procedure, lists of tasks, roads, and what others did
    (
        "1. Ændring af forretningsorden\nDet er formanden, der foreslår, at en sag behandles for lukkede døre, jf. styrelseslovens § 10.\n\n2. Ændring af forretningsorden\nPunktet behandles for lukkede døre.\n",
        "ow",
    ),
    (
        "1. Opgaveliste\nBump på Møllevej. Status: lukket\nSpejl ved torvet. Status: åben\n\n2. Bump\nStatus: lukket\n",
        "ow",
    ),
    (
        "1. Skolevej\nStien gennem skoven er ikke offentlig vej.\n\n2. Aftale\nAftalen om vejen er ikke offentlig.\n",
        "ow",
    ),
    (
        "1. Budget\nPartierne har forhandlet bag lukkede døre.\n\n2. Grund\nBestyrelsen har forhandlet bag lukkede døre.\n",
        "ow",
    ),
    // a list of closed items that has none
    ("1. Valg\nIda.\n\n2. Nyt\nTo.\n\nLUKKEDE PUNKTER\n\nIngen.\n", "oo"),
    ("1. Valg\nIda.\n\n2. Nyt\nTo.\n\nLUKKEDE PUNKTER\n\n3. Løn\nIngen.\n", "oow"),
    // decisions to close, with their reasons
    (
        "1. Dagsorden\nBestyrelsen besluttede at lukke mødet under punkt 2 af hensyn til en giver.\n\n2. Gave\nKrog.\n",
        "oc",
    ),
    ("1. Dagsorden\nMødet lukkes under punkt 2, da prisen er hemmelig.\n\n2. Gave\nKrog.\n", "oc"),
    (
        "1. Dagsorden\nBestyrelsen besluttede at lukke mødet under dette punkt af hensyn til Krog.\n\n2. Forretningsorden\nEn sag om Krog behandles for lukkede døre.\n",
        "ww",
    ),
    // near those that close none
    (
        "1. Havn\nHavnen er solgt, men prisen er ikke offentlig.\n\n2. Tavshedspligt for Krog\nKrog har tavshedspligt om lånet.\n",
        "ww",
    ),
    ("1. Mole\nEjerne har forhandlet med os bag lukkede døre.\n\n2. Sti\nVi sender ikke punktet ud.\n", "ww"),
    ("1. Mole\nPunktet er ikke for alle.\n\n2. Sti\nPunktet skal ikke sendes ud til medlemmer.\n", "ww"),
    // labels beside their answers
    (
        "Punkt\t1. Valg\nFortrolighed\tIngen\nBaggrund\tIda.\n\nPunkt\t2. Løn\nFortrolighed\tFortrolig\nBaggrund\tKrog.\n\nPunkt\t3. Sti\nFortrolighed\tIngen\nBaggrund\tTo.\n",
        "oco",
    ),
    // titles in small letters behind their signs
    (
        "  1. valg\n     Ida.\n\nL 2. løn for hul i vejen\n     Krog.\n\n  3. sti\n     To.\n\nL = lukkede punkter\n",
        "oco",
    ),
];

#[test]
fn what_is_told_of_others_closes_and_opens_none() {
    check_access("dagsorden.txt", OF_OTHERS);
}

#[test]
fn the_text_of_a_closed_item_that_was_not_found_is_not_printed() {
    let file = "Dagsorden for møde i Engum Havneråd d. 3/2 - 27   kl 8.15\n\n1 Godkendelse af dagsorden\n\n2. Nyt fra havnen\n Ledigheden er 2,9 % . Færre både\n\n3 . Puljen til master\n vi har søgt om 1,2 mill\n Indst: at pengene bruges\n\n4. lukket pkt!  Sagen om Krog / tidl. ansat\n Den tidligere ansatte truer.\n Indst: at tilbuddet sendes\n\n5. Tal for både\n To.\n\n6. LUKKET - kontrakt m. Vagn\n Krog har faktureret.\n\n7. Evt\n";
    let open = markdown(&read(file.as_bytes(), "dagsorden.txt").unwrap().meeting, Edition::Open);
    assert!(!["truer", "tilbuddet", "Krog"].iter().any(|words| open.contains(words)), "{open}");
    assert!(open.contains("Tal for både") && open.contains("Nyt fra havnen"), "{open}");
}
