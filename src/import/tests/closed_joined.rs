//! Sentences on items that are joined to others, turned about or cut short.

use super::check_access;

/// What sentences say of items: open `o`, closed `c`, doubtful `?`, withheld `w`.
const SENTENCES: &[(&str, &str)] = &[
    // an exception that tells why
    (
        "Tilhørere er velkomne på nær til punkt 3, som omhandler personforhold.\n\n1. Både\nTo.\n2. Plads\nLang.\n3. Klage\nIb.\n",
        "ooc",
    ),
    (
        "Alle er velkomne, dog ikke under punkt 2, der er fortroligt.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Plads\nLang.\n",
        "oco",
    ),
    (
        "Tilhørere har adgang til alle punkter bortset fra punkt 2.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Plads\nLang.\n",
        "oco",
    ),
    ("Mødet: åbent, dog lukket under punkt 2\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Plads\nLang.\n", "oco"),
    (
        "Mødet er offentligt, men lukket ved punkt 2 og 3.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Løn\nLav.\n",
        "occ",
    ),
    ("Vejen er åben, men lukket ved nr. 2 og 3.\n\n1. Både\nTo.\n2. Plads\nLang.\n3. Fest\nMaj.\n", "ooo"),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor kun beslutningen er åben.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Løn\nLav.\n",
        "c?c",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, der er åbent.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Løn\nLav.\n",
        "coc",
    ),
    // the whole, and what is open of it
    (
        "Hele dagsordenen er lukket. Punkt 2 er dog åbent.\n\n1. Klage\nTo.\n2. Både\nIb.\n3. Løn\nLang.\n",
        "?o?",
    ),
    ("Mødet er lukket. Punkt 1 er åbent for alle.\n\n1. Både\nTo.\n2. Klage\nIb.\n3. Løn\nLang.\n", "o??"),
    // the public goes and comes
    (
        "1. Både\nTo.\n\nHerfra uden tilhørere:\n\n2. Klage\nIb.\n\nHerfra igen med tilhørere:\n\n3. Fest\nMaj.\n",
        "oco",
    ),
    ("1. Både\nTo.\n\nHerefter uden publikum\n\n2. Klage\nIb.\n\n3. Løn\nLav.\n", "occ"),
    // classes
    (
        "Klasse 1: alle må læse med. Klasse 2: lukket for andre end bestyrelsen.\n\n1. Både\nKlasse 1\nTo.\n\n2. Klage\nKlasse 2\n\
         Ib.\n\n3. Fest\nKlasse 1\nMaj.\n",
        "owo",
    ),
    (
        "Niveau 1 = offentlig, niveau 2 = fortrolig\n\n1. Både (niveau 1)\nTo.\n\n2. Klage (niveau 2)\nIb.\n\n3. Fest (niveau 1)\nMaj.\n",
        "oco",
    ),
    (
        "Klasse 1: seks elever. Klasse 2: ni elever.\n\n1. Både\nKlasse 1\nTo.\n\n2. Fest\nKlasse 2\nMaj.\n",
        "oo",
    ),
    // who is there, and what is told
    ("1. Både\nTo.\n\n2. Klage (kun bestyrelsen til stede)\nIb.\n\n3. Fest\nMaj.\n", "o?o"),
    (
        "1. Både\nTo.\n\n2. Klage\nSkal ikke fremgå af det offentliggjorte referat.\nIb.\n\n3. Fest\nMaj.\n",
        "o?o",
    ),
    ("1. Både\nTo.\n\n2. Klage\nTeksten bør ikke gengives i referatet.\nIb.\n\n3. Fest\nMaj.\n", "o?o"),
    (
        "1. Både\nIb bør ikke have svar, og det må ikke siges videre.\n\n2. Klage\nLund skal ikke betale, og det må ikke komme videre.\n\n\
         3. Fest\nMaj.\n",
        "??o",
    ),
    (
        "1. Både\nDet skal ikke fremgå af tavlen, hvem der ejer dem.\n\n2. Plads\nSagen skal ikke sendes ud i høring.\n\n\
         3. Fest\nDet skal ikke diskuteres igen.\n",
        "ooo",
    ),
    (
        "1. Både\nTo.\n\n2. Klage\nDet skal ikke siges videre.\n\n3. Løn\nSagen bør ikke drøftes uden for lauget.\n\n4. Fest\n\
         Sagen skal ikke drøftes videre nu.\n",
        "o??o",
    ),
    // doors that stay closed
    ("1. Både\nTo.\n\nDørene blev lukket og ikke åbnet igen.\n\n2. Klage\nIb.\n\n3. Fest\nMaj.\n", "occ"),
    // exceptions that open a whole item, and a part of one
    (
        "Alle punkter er lukkede, undtagen punkt 2, der behandles i åbent møde.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "coc",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor beslutningen er åben.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "c?c",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor mødet er åbent de første 20 minutter.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "c?c",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor orienteringen er åben.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "c?c",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor mødet er åbent for forældrerådet.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "c?c",
    ),
    (
        "Alle punkter er lukkede, undtagen punkt 2, hvor mødet er åbent for alle.\n\n1. Løn\nIb.\n\n2. Både\nTo.\n\n3. Klage\nBo.\n",
        "coc",
    ),
    (
        "1. Både\nTo.\n\n2. Klage\nDet skal ikke fortælles videre.\n\n3. Løn\nOplysningerne bør ikke gives videre.\n\n4. Fest\n\
         Sagen skal ikke komme videre, før redegørelsen foreligger.\n",
        "o??o",
    ),
    // what was wished, refused or put off opens nothing
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var udsendt som lukket punkt, og forslaget om at få den overført til åben dagsorden faldt.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var på lukket dagsorden. Et ønske om at få den overført til åben dagsorden blev afvist.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var sat på som lukket punkt, men udvalget vedtog at få undersøgt, om den kan behandles i åbent møde.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nByrådet lukkede sagen af hensyn til sælgers økonomi.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    ("1. Både\nTo.\n\n2. Grund\nLukkede døre under kontraktdrøftelse\n\n3. Fest\nMaj.\n", "owo"),
    ("1. Både\nTo.\n\n2. Grund\nDette skal ikke komme videre end til bestyrelsen.\n\n3. Fest\nMaj.\n", "owo"),
    ("1. Både\nTo.\n\n2. Grund\nSamtalen med Krog er et fortroligt rum.\n\n3. Fest\nMaj.\n", "owo"),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var udsendt som lukket punkt, men byrådet overførte den til åben dagsorden.\n\n3. Fest\nMaj.\n",
        "ooo",
    ),
    ("1. Både\nTo.\n\n2. Grund\nLeverandøren lukkede sagen i maj.\n\n3. Fest\nMaj.\n", "ooo"),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen skal ikke komme videre, før rapporten er læst.\n\n3. Fest\nMaj.\n",
        "ooo",
    ),
    (
        "1. Både\nTo.\n\nLukket del – slut\n\n2. Plads\nLang.\n\nLukket del A slut – lukket del B\n\n3. Klage\nIb.\n",
        "oow",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var på lukket dagsorden, og Ib krævede sagen flyttet til åben dagsorden.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nSagen var på lukket dagsorden. Ib ville have den flyttet til åben dagsorden.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nBorgmesteren lukkede sagen af hensyn til sælgers økonomi.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "1. Både\nTo.\n\n2. Grund\nDirektionen lukkede sagen, da den rummer sælgers økonomi.\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    ("1. Både\nTo.\n\nLukket møde – streaming slut\n\n2. Klage\nIb.\n", "ow"),
    // labels of codes that are answered with who may read
    (
        "Synlighed 1 = åben, synlighed 2 = lukket\n\nNr.\tEmne\tSynlighed\n1\tGrus\t1\n2\tRestance\t2\n3\tSten\t1\n\n1. Grus\nTre læs.\n\
         2. Restance\nIb.\n3. Sten\nTo.\n",
        "oco",
    ),
    (
        "1. Både\nBåde skal ikke drøftes før maj.\n\n2. Plads\nTasker skal ikke medtages.\n\n3. Fest\nMaj.\n",
        "ooo",
    ),
];

#[test]
fn a_sentence_that_is_joined_or_turned_about_says_what_it_says() {
    check_access("dagsorden.txt", SENTENCES);
}
