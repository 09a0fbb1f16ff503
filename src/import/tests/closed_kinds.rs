//! Kinds of words and places by which an agenda withholds an item, each in a whole agenda, and as many that merely sound
//! like it.

use crate::import::read;

/// Titles of the third of four items that withhold it and no other.
const CLOSED_TITLES: &[&str] = &[
    "Køb af mølle – behandles lukket",
    "Køb af mølle (behandles lukket)",
    "Køb af mølle «lukket»",
    "Køb af mølle (uden offentlighed)",
    "Køb af mølle – undtaget aktindsigt",
    "Køb af mølle, fortrolig behandling",
    "Lukket drøftelse: Køb af mølle",
    "Lukket del: Køb af mølle",
    "Ikke-offentlig sag: Køb af mølle",
    "LUKKET! Køb af mølle",
    "** LUKKET ** Køb af mølle",
    "LUKKET/Køb af mølle",
    "Køb af mølle(lukket)",
    "Køb af mølle – LUKKET MØDE",
    "Køb af mølle – internt møde",
    "Køb af mølle (kun for bestyrelsen)",
    "Køb af mølle (refereres ikke)",
    "Køb af mølle (ikke til offentligheden)",
    "Køb af mølle (tavshedspligt, jf. fvl. § 27)",
    "Køb af mølle (§ 10, stk. 2)",
    "Køb af mølle – jf. styrelseslovens §10",
    "Køb af mølle (tophemmeligt)",
    "Køb af mølle (lukket af hensyn til kommunens økonomi)",
    "Køb af mølle – dørene lukkes",
    "Køb af mølle (lukkede døre)",
    "Køb af mølle; lukket",
    "Køb af mølle (lukket pkt.)",
    "LUKKET PKT Køb af mølle",
    "Lukket dagsordenspunkt: Køb af mølle",
    "Køb af mølle (off.: nej)",
    "Køb af mølle (klausuleret)",
    "Køb af mølle (personfølsomt)",
    "Køb af mølle (privat)",
    "Fortrolig orientering fra formanden om forhandling",
    "Køb af mølle (ikke åbent for tilhørere)",
    "Køb af mølle (uden presse)",
    "Personsag: en medarbejder",
    "Personaleforhold (lukket)",
    "Køb af mølle (lukket punkt, jf. § 10, stk. 1 i styrelsesloven)",
    "LUKKET SAG NR. 3: Køb af mølle",
    "Lukket punkt nr. 1. Køb af mølle",
    "Lukket: ja – Køb af mølle",
    "Køb af mølle (udelades af det offentlige referat)",
    "Køb af mølle (fremgår ikke af offentlig dagsorden)",
    "Køb af mølle – kun til internt brug",
    "Køb af mølle (f o r t r o l i g t)",
];

/// Titles of the third of four items that withhold nothing.
const OPEN_TITLES: &[&str] = &[
    "Lukkede og åbne takster",
    "Lukkede døre på plejehjem",
    "Renovering af lukkede arkader",
    "Lukning af kontoret i uge 29",
    "Den lukkede vej ved havnen",
    "Butikker lukket søndag",
    "Lukkeuger i børnehaver",
    "Åbning af Karlsvej",
    "Åben skole",
    "Åbne data",
    "Offentlig transport",
    "Offentligheden inddrages i planen",
    "Fortrolige samtaler for unge",
    "Intern revision",
    "Internt samarbejde mellem skoler",
    "Privatskolers tilskud",
    "Privat pasning",
    "Bro (lukket for tung trafik)",
    "Lukket losseplads",
    "Lukkede containere til affald",
    "Udbud af drift (offentligt udbud)",
    "Orientering om regler for lukkede møder",
    "§ 10 i lejeloven",
    "Lokalplan 10 § 10",
    "(L) = landzone: kort",
    "Personalepolitik",
    "Personsøgere til hjemmeplejen",
    "Støjfølsomme områder",
    "Diskretionslinjer i borgerservice",
    "Ny aktindsigtsportal",
    "Automatiske døre i hallen",
    "Åben dør-ordning",
    "Lukket økonomisk kredsløb",
    "Ansøgningspuljen lukket",
    "Afsluttede sager",
    "Tilhørerpladser i salen",
    "Pressestrategi",
    "Ikke-rygere i hallen",
    "Ikke offentlige stier",
    "Lukkeloven",
    "Lukkemekanisme til sluse",
    "Gågaden lukkes for biler",
    "Vaskeriet lukkede i maj",
    "Tidligere fortrolig sag – nu åben",
    "Bogklub: Lukkede øjne",
];

/// Lines right under the title of the third item that withhold it and no other.
const CLOSED_LINES: &[&str] = &[
    "Lukket punkt jf. § 10",
    "Offentlig dagsorden: Nej",
    "Åbent: ☐  Lukket: ☒",
    "Publiceres: Nej",
    "Offentliggøres på hjemmesiden: Nej",
    "Tilhørere: Nej",
    "Sagsbehandling: Lukket",
    "Dagsordenstype: Lukket",
    "Sikkerhed: Fortrolig",
    "Beskyttelse: Fortroligt",
    "Kun til tjenestebrug",
    "Distribution: kun bestyrelsen",
    "Kun bestyrelsens medlemmer deltager i punktet.",
    "Gæster forlader mødet.",
    "Tilhørerne har ikke adgang under dette punkt.",
    "Der er ikke adgang for offentligheden.",
    "Behandles uden offentlighed.",
    "Sagen optages på lukket dagsorden.",
    "Lukket, fordi sagen rummer oplysninger om private forhold.",
    "Behandles fortroligt.",
    "Sagen skal holdes fortrolig.",
    "Sagen er underlagt tavshedspligt.",
    "Medlemmerne har tavshedspligt om sagen.",
    "Ikke omfattet af aktindsigt",
    "Hjemmel: styrelseslovens § 10, stk. 2",
    "Grund til lukning: Personforhold",
    "Lukkes: X",
    "Lukket: [x]",
    "Å [ ]  L [x]",
    "Åben/Lukket: L",
    "Dørene lukkes.",
    "Døre: lukkede",
    "Vi tager punktet for lukkede døre.",
    "for lukkede døre",
    "- lukket punkt -",
    "*** LUKKET ***",
    "Punktet udelades af det offentlige referat.",
    "Bilag er fortrolige.",
    "Bilag: Tilbud (fortroligt)",
    "Closed session",
    "Punktet er ikke offentlig tilgængeligt",
    "Ikke synlig for offentligheden",
    "Synlighed: Skjult",
    "Offentlighedsstatus: Ikke offentlig",
    "Sagen er personfølsom.",
    "Sagen behandles på lukket møde.",
    "Emnet er lukket for offentligheden",
    "Formanden foreslår, at punktet behandles for lukkede døre.",
];

/// Lines right under the title of the third item that withhold nothing.
const OPEN_LINES: &[&str] = &[
    "De går på et kursus om straffelovens § 152.",
    "Der er givet afslag efter offentlighedslovens § 30 i tre sager.",
    "Å/L: Å",
    "Type: Å",
    "Publicering: Ja",
    "Offentliggøres på hjemmesiden: Ja",
    "Mødetype: Åben",
    "Fortroligt: Nej",
    "Personfølsomt: Nej",
    "Å [x]  L [ ]",
    "Museet er lukket for besøgende hele marts.",
    "Lukket vej: omkørsel ad Engvej.",
    "Gymnastiksalen har været lukket siden efteråret.",
    "Biblioteket er lukket på grund af ombygning.",
    "Svømmehallen (lukket i juli) renoveres.",
    "Sagen var tidligere lukket, men behandles nu åbent.",
    "Sagen blev i januar behandlet på lukket møde og er nu offentlig.",
    "Fortroligheden er ophævet.",
    "Materialet er ikke fortroligt.",
    "Der er ingen personfølsomme oplysninger i sagen.",
    "Høringssvar offentliggøres i maj.",
    "(L) = landzone, (B) = byzone",
    "Jf. § 10 i vedtægterne.",
    "Efter lokalplanens § 10 må der ikke bygges.",
    "Det interne udvalg mødes i maj.",
    "Der var mange tilhørere, og pressen deltog.",
    "Hegnet omkring den lukkede have skal males.",
    "Dørene i hallen skal udskiftes.",
    "Porten er lukket om natten.",
    "Kredsløbet er lukket.",
    "Puljen er lukket for ansøgninger.",
    "Forslaget blev ikke offentliggjort i tide.",
];

/// Sentences before or behind the items that withhold the third.
const OF_THIRD: &[&str] = &[
    "Punkt 3 er lukket.",
    "Punkt 3: lukket",
    "Lukket: pkt. 3",
    "Lukkede pkt.: 3",
    "(Punkt 3 er lukket)",
    "Punkt nr. 3 behandles for lukkede døre.",
    "Punkt 3 behandles i lukket session.",
    "Dagsordenens punkt 3 er lukket.",
    "Tilhørere har ikke adgang under punkt 3.",
    "Under punkt 3 er der ikke adgang for tilhørere.",
    "Dørene lukkes under behandlingen af punkt 3.",
    "Der er ikke offentlig adgang til punkt 3.",
    "Mødet er åbent, bortset fra punkt 3, der er lukket.",
    "Mødet er offentligt med undtagelse af punkt 3.",
    "Alle punkter undtagen punkt 3 er åbne.",
    "Alle punkter på nær punkt 3 er åbne for tilhørere.",
    "Åbne: 1, 2, 4. Lukkede: 3.",
    "Åben dagsorden: punkt 1-2 og 4. Lukket dagsorden: punkt 3.",
    "Næstsidste punkt er lukket.",
    "3. punkt er lukket.",
    "Det 3. punkt er fortroligt.",
    "Pkt.3 er lukket.",
    "Punkt 3 (forhandling) er lukket.",
    "Medarbejderrepræsentanterne deltager ikke i punkt 3.",
    "Pressen har adgang til alle punkter undtagen punkt 3.",
    "Punkt 3 er undtaget aktindsigt.",
    "Punkt 3 må ikke offentliggøres.",
    "Mødet lukkes under punkt 3.",
    "Mødet er lukket under punkt 3.",
    "Formanden lukker mødet under punkt 3 og åbner det igen ved punkt 4.",
    "Sager på lukket dagsorden: 3",
    "Lukket del: punkt 3",
    "Lukket møde: punkt 3",
    "Åbent møde (punkt 1-2 og 4), lukket møde (punkt 3)",
];

/// Sentences before or behind the items that withhold the third and the fourth.
const OF_THIRD_AND_FOURTH: &[&str] = &[
    "Punkt 3 og 4 er lukkede.",
    "Punkt 3-4: Lukket",
    "Lukkede punkter er 3 og 4.",
    "Punkt 3 til og med 4 er lukkede.",
    "Punkt 3 ff. er lukkede.",
    "Fra punkt 3 er mødet ikke offentligt.",
    "Efter punkt 2 fortsætter mødet for lukkede døre.",
    "Efter punkt 2 forlader tilhørerne salen.",
    "Efter punkt 2 er mødet lukket for offentligheden.",
    "Tilhørere kan være til stede under punkt 1 og 2.",
    "Kun punkt 1 og 2 er offentlige.",
    "Kun de to første punkter er åbne.",
    "De to sidste punkter behandles lukket.",
    "Punkt 1-2 er åbne. Resten er lukkede.",
    "Punkt 1-2 er åbne, mens punkt 3-4 er lukkede.",
    "Første del (punkt 1-2) er åben, anden del (punkt 3-4) er lukket.",
    "Mødet er åbent frem til punkt 3.",
    "Mødet er åbent indtil punkt 3.",
    "Åbne punkter 1-2, lukkede punkter 3-4",
    "Åbne punkter 1 til 2 – lukkede punkter 3 til 4",
    "Punkt 3 og punkt 4 behandles begge for lukkede døre.",
    "Hverken punkt 3 eller punkt 4 er offentlige.",
];

/// Sentences before or behind the items that withhold nothing.
const OF_NONE: &[&str] = &[
    "Punkt 3 er åbent.",
    "Ingen lukkede punkter.",
    "Der er ikke lukkede punkter på dagsordenen.",
    "Lukkede punkter: 0",
    "Lukkede punkter: -",
    "Mødet er åbent for alle.",
    "Mødet er offentligt, og alle er velkomne.",
    "Hele mødet er åbent.",
    "Hallen er lukket for besøgende under mødet.",
    "Bygningens hoveddør lukkes kl. 17; ring på.",
    "Døren er lukket efter kl. 17.",
    "Bilag til punkt 3 offentliggøres på hjemmesiden.",
    "Punkt 3 er flyttet fra lukket til åben dagsorden.",
    "Punkt 3 er rykket fra den lukkede til den åbne dagsorden.",
    "Punkt 3 er ikke lukket.",
    "Kantinen er lukket i dag.",
    "Tilhørere er velkomne til alle punkter.",
    "Mødet sendes på nettet.",
];

/// Lines over the third item that withhold it and the next.
const DIVIDING: &[&str] = &[
    "Lukkede punkter",
    "For lukkede døre",
    "Punkter, der behandles for lukkede døre",
    "Følgende sager behandles for lukkede døre:",
    "De følgende punkter er fortrolige.",
    "Resten af dagsordenen behandles for lukkede døre.",
    "Herefter er mødet lukket",
    "Mødet lukkes for tilhørere",
    "Tilhørerne forlader mødet.",
    "Pause, hvorefter mødet fortsætter lukket",
    "Lukket del (kl. 19.00-20.00)",
    "Kl. 19: Lukket møde",
    "Del B – Lukket dagsorden",
    "B) Lukket",
    "II. Lukkede sager",
    "Anden del (lukket)",
    "Fortrolig del",
    "Fortrolige sager",
    "Internt møde",
    "Ikke offentlige sager",
    "Punkter uden tilhørere",
    "Personsager",
    "Personalesager og lukkede punkter",
    "Lukkede sager (personsager m.v.)",
    "*** LUKKET ***",
    "=== LUKKET DAGSORDEN ===",
    "**Lukkede punkter**",
    "<< Lukkede punkter >>",
    "L U K K E D E   P U N K T E R",
    "Lukkede punkter – 2 sager",
    "Lukkede orienteringspunkter",
    "Til beslutning (lukket)",
    "Beslutningspunkter (lukkede)",
    "Ejendomshandler (lukkede punkter)",
    "Bestyrelsens lukkede punkter",
    "Kulturudvalgets lukkede del",
    "Dagsorden (lukket)",
    "Tillægsdagsorden (lukket)",
    "Confidential items",
    "Herefter overgik mødet til lukket behandling.",
    "Dørene blev lukket kl. 19.",
    "Vi lukker dørene",
];

/// Lines over the third item that withhold nothing.
const DIVIDING_NOTHING: &[&str] = &[
    "Lukkede veje",
    "Lukninger",
    "Åbne punkter",
    "Øvrige punkter",
    "Offentlig del",
    "Beslutningssager",
    "Drift",
    "Lukkede anlæg",
    "Lukket i ferien",
    "Pause",
];

/// Titles of the four items.
const TITLES: [&str; 4] = ["Godkendelse af dagsorden", "Maling af hallen", "Køb af mølle", "Eventuelt"];

/// Which items of an agenda are withheld: `o` for open, `w` for withheld.
fn withheld(items: &str) -> String {
    let text = format!("Kulturudvalget i Engum\nDagsorden til mødet den 3. marts 2027 kl. 17\n\n{items}");
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    meeting.access_levels().iter().map(|access| if access.is_withheld() { 'w' } else { 'o' }).collect()
}

/// An agenda with something over the third item, as its title, and under it.
fn agenda(over: &str, title: &str, under: &str) -> String {
    let mut text = String::new();
    for (at, own) in TITLES.iter().enumerate() {
        let is_third = at == 2;
        let (over, own, under) = if is_third { (over, title, under) } else { ("", *own, "") };
        text += &format!("{over}{}. {own}\n{under}Det er noteret af Ida Krog.\n\n", at + 1);
    }
    text
}

#[track_caller]
fn all(wordings: &[&str], expected: &str, items: impl Fn(&str) -> String) {
    let wrong = wordings.iter().filter_map(|wording| {
        let read = withheld(&items(wording));
        (read != expected).then(|| format!("{expected} was read as {read}: {wording}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), wordings.len(), wrong.join("\n"));
}

#[test]
fn titles_withhold_their_item_or_nothing() {
    all(CLOSED_TITLES, "oowo", |title| agenda("", title, ""));
    all(OPEN_TITLES, "oooo", |title| agenda("", title, ""));
}

#[test]
fn lines_under_a_title_withhold_its_item_or_nothing() {
    all(CLOSED_LINES, "oowo", |line| agenda("", TITLES[2], &format!("{line}\n")));
    all(OPEN_LINES, "oooo", |line| agenda("", TITLES[2], &format!("{line}\n")));
}

#[test]
fn sentences_withhold_the_items_that_they_name_from_wherever_they_stand() {
    let own = |_: &str| agenda("", TITLES[2], "");
    for (wordings, expected) in [(OF_THIRD, "oowo"), (OF_THIRD_AND_FOURTH, "ooww"), (OF_NONE, "oooo")] {
        all(wordings, expected, |said| format!("{said}\n\n{}", own(said)));
        all(wordings, expected, |said| format!("{}{said}\n", own(said)));
    }
}

#[test]
fn lines_that_divide_an_agenda_withhold_what_comes_after_them() {
    let divided = |line: &str| agenda(&format!("{line}\n\n"), TITLES[2], "");
    all(DIVIDING, "ooww", divided);
    all(DIVIDING, "ooww", |line| format!("Åben dagsorden\n\n{}", divided(line)));
    all(DIVIDING_NOTHING, "oooo", divided);
}
