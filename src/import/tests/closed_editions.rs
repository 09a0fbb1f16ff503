//! What stands in one copy of the minutes alone, legends whose sign is not to be seen, and items that are called like others.

use super::check_access;

/// Lines under a title that withhold their item.
const KEPT: &[&str] = &[
    "Optages ikke i den udgave, der sendes ud.",
    "Sagen gengives alene i bestyrelsens eksemplar.",
    "Drøftes uden omtale i referatet.",
    "Bestyrelsen var enig om, at intet heraf bringes uden for kredsen.",
    "Navnet slettes, før referatet sendes til beboerne.",
    "Punktet skæres ud af den version, som forældrene får.",
    "Ikke til omdeling.",
    "[Ikke til videre omdeling]",
    "Omdeles ikke.",
    "Den sendes ikke ud.",
    "Formanden redegjorde under tavshedspligt.",
    "Sagen er belagt med tavshed.",
    "Behandles i enrum.",
    "Offentliggøres først, når kontrakten er skrevet under.",
    "Må ikke komme naboerne for øre.",
    "Han må ikke omtale sagen.",
    "Punktet forbliver i sekretariatets interne mappe.",
    "Referatet af dette punkt omdeles ikke, men opbevares hos formanden.",
    "Ejerne har forhandlet bag lukkede døre. Prisen blev 3 mio.",
    "Magasinet er ikke offentligt af hensyn til giveren.",
    "Magasinet er ikke offentligt for giverens skyld.",
    "Lukket ligesom punkt 1.",
    // told in confidence
    "Navnet må ikke røbes.",
    "Tallene må ikke forlade rummet.",
    "Vi har lovet familien, at intet kommer frem.",
    "Deltagerne blev mindet om deres tavshedspligt.",
    "Der er aftalt fortrolighed med sælger.",
    "Af hensyn til de involverede skrives der ikke mere.",
    "Borgerne blev bedt om at gå.",
    "Punktet behandles uden mikrofon og streaming.",
    "Det, der siges her, må blive i rummet.",
    "Medlemmerne bedes makulere bilaget efter mødet.",
    "Vi holder det for os selv.",
    // in another copy, or for some
    "Der føres særskilt protokol over dette punkt.",
    "Referatet af punktet lægges i en lukket kuvert hos formanden.",
    "Referat foreligger kun hos sekretariatet.",
    "Beslutningen meddeles alene parterne.",
    "Beslutningen bekendtgøres ikke.",
    "Beslutningen offentliggøres, når den ansatte er orienteret.",
    "Hænges ikke op.",
    "Sagen indgår ikke i referatet.",
    "Punktet er ikke med i den version, der er på nettet.",
    "Den trykte udgave indeholder ikke dette punkt.",
    "I den offentlige udgave er navnet udeladt.",
    "Punktet er strøget i nettets udgave.",
    "Må kun ses af medlemmerne.",
    "Ikke til gennemsyn for andre end rådet.",
    "Ingen uden for udvalget får besked.",
    // what seems to excuse it, and does not
    "Punktet er lukket for gennemsyn.",
    "Punktet omdeles ikke i år og heller ikke senere.",
    "Punktet omdeles ikke, men læses op for bestyrelsen.",
    "Referatet af punktet omdeles ikke, men lægges ikke på hjemmesiden.",
    "Lukningen er ikke ophævet, og sagen er stadig lukket.",
    "Liste V foreslog åben behandling. Forslaget faldt.",
    "Forslaget om at behandle punktet for åbne døre blev nedstemt.",
];

/// Lines that keep nothing back.
const OPEN: &[&str] = &[
    "Bogen trykkes ikke i år.",
    "Referatet af sidste møde er endnu ikke udsendt.",
    "Referatet omdeles ikke på tryk, men læses op og lægges på hjemmesiden.",
    "Punktet udgår af dagsordenen.",
    "Samtaler med borgere foregår i enrum på kontoret.",
    "Børnene må ikke gå uden for skolen.",
    "Partierne har forhandlet bag lukkede døre om budgettet.",
    "Magasinet er ikke offentligt tilgængeligt.",
    "Magasinet er ikke offentligt for publikum.",
    "Broen lukkes for alle køretøjer i uge 9.",
    "Hunde må ikke komme ud over græsset.",
    "Planen optages i kataloget.",
    "Skiltet slettes af planen.",
    "Udvalget får kun udvalgets egne tal.",
    "Mapperne samles i kommunens arkiv.",
    "Fejlen i referatet fra maj rettes.",
    "Samme sted som punkt 1.",
    "Rådet har bedt om at gå i dialog med kommunen.",
    "Fartgrænsen sættes op af hensyn til trafikken.",
    "Mødet streames på hjemmesiden.",
    "Bestyrelsen har lovet at male muren.",
    "Beslutningen sendes kun i høring hos naboerne.",
    "Referatet er godkendt uden bemærkninger.",
    "Særligt referatet fra maj blev rost.",
    "Referatet blev ikke godkendt, da fristen var for kort.",
    "Ingen medlemmer havde bemærkninger til protokollen.",
    "Bladets trykte udgave udgår.",
    "Udvalget modtog kun referatet fra forvaltningen.",
    "Børnene må ikke fortælle det til Bo før festen.",
    "Foreningen har ikke adgang til arkivet.",
    "Nøglen opbevares i boksen hos formanden.",
];

#[test]
fn what_stands_in_one_copy_alone_is_not_for_everybody() {
    let agenda = |line: &str| format!("1. Valg\nIda.\n\n2. Plan\n{line}\nTo.\n\n3. Fest\nMaj.\n");
    let kept: Vec<String> = KEPT.iter().map(|line| agenda(line)).collect();
    let open: Vec<String> = OPEN.iter().map(|line| agenda(line)).collect();
    let expected = |agendas: &[String], levels: &'static str| {
        let pairs: Vec<(&str, &str)> = agendas.iter().map(|agenda| (agenda.as_str(), levels)).collect();
        check_access("dagsorden.txt", &pairs);
    };
    expected(&kept, "owo");
    expected(&open, "ooo");
}

/// Agendas whose lines divide them, or name items.
const DIVIDED: &[(&str, &str)] = &[
    ("Sager med offentlig adgang\n\n1. Valg\nIda.\n\nSager uden offentlig adgang\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nANDEN AFDELING – trykkes ikke i den offentlige udgave\n\n2. Klage\nKrog.\n", "ow"),
    (
        "1. Valg\nIda.\n\nKl. 18.00 forlod pressen og tilhørerne mødet, da de næste sager er om enkelte elever og ikke kan refereres offentligt.\n\n2. Klage\nKrog.\n",
        "ow",
    ),
    ("1. Valg\nIda.\n\nMødet fortsatte herefter i enrum med disse sager:\n\n2. Klage\nKrog.\n", "ow"),
    (
        "Sag nr. 2 og sag nr. 3 behandles uden tilhørere.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Løn\nLav.\n",
        "oww",
    ),
    (
        "Sagerne fra og med nr. 2 behandles for lukkede døre.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Løn\nLav.\n",
        "oww",
    ),
    (
        "Bestyrelsen vedtog, at det under 2 og 3 refererede klippes ud, før referatet lægges på intra.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Løn\nLav.\n",
        "oww",
    ),
    ("1. Valg\nIda.\n\n2. Løn\nOmdeles ikke.\nLav.\n\n3. Klage\nSom punkt 2.\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nAnden del (kun i medlemmernes eksemplar)\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nPunkter, der kun står i bestyrelsens protokol\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\nMødets anden del foregik uden tilhørere.\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Krogs lejemål – trykkes ikke\nTo.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Krogs lejemål (kun bestyrelsens eksemplar)\nTo.\n", "ow"),
    ("1. Sagen om Krog – lukkes for andre\nIda.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Tavshedspligten for formanden\nHan må ikke omtale sagen på møder.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Tavshedspligten for frivillige\nDe må ikke omtale borgere.\n\n2. Plan\nTo.\n", "oo"),
];

#[test]
fn parts_and_numbers_are_read_however_they_are_told() {
    check_access("dagsorden.txt", DIVIDED);
}

/// Agendas with a legend.
const LEGENDS: &[(&str, &str)] = &[
    ("† = lukket punkt\n\n1. Valg\nIda.\n\n2. Plan +\nTo.\n", "ww"),
    ("1. Valg\nIda.\n\n2. Plan •\nTo.\n\n† = lukket punkt\n", "ww"),
    ("• 1. Valg\nIda.\n\n• 2. Plan\nTo.\n\n† = lukket punkt\n", "oo"),
    ("Ø = lukket punkt\n\n1. Valg\nIda.\n\n2. Plan (ø)\nTo.\n", "ow"),
    ("Kursiv = lukket\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "ww"),
    ("Det, der står med fed skrift, er kun til bestyrelsen.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "ww"),
    ("Kursiv = nyt\nNye forslag er skrevet med fed skrift.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    (
        "Det, der står mellem skråstreger (/ … /), er fortroligt.\n\n1. Valg\nIda.\n\n/ 2. Klage /\n/ Krog. /\n\n3. Fest\nMaj.\n",
        "owo",
    ),
    (
        "A   åben sag\nH   sagen er lukket og står ikke på nettet\n\nA-1  Valg\nIda.\n\nH-2  Klage\nKrog.\n\nA-3  Fest\nMaj.\n",
        "owo",
    ),
    (
        "(a) = læses af alle\n(k) = kun bestyrelsen\n\n(a) 1. Valg\nIda.\n\n(k) 2. Klage\nKrog.\n\n(a) 3. Fest\nMaj.\n",
        "owo",
    ),
];

#[test]
fn a_legend_whose_sign_is_not_seen_withholds_all_that_may_bear_it() {
    check_access("dagsorden.txt", LEGENDS);
}
