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
    "Lukket huslejesag",
    "Lukket halvårsregnskab",
    "Lukket porteføljedrøftelse",
    "Lukket parkeringssag",
    "Køb af bygning lukket",
    "Køb af havnepladsen lukket",
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
    "Lukket hal i Engum",
    "Svømmehallen lukket",
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
    "Må ikke komme videre.",
    "Må ikke medtages i det offentlige referat.",
    "Deltagere: kun bestyrelsen",
    "Kun stemmeberettigede medlemmer er til stede.",
    "Må først offentliggøres efter mødet",
    "Punktet behandles, efter at tilhørerne har forladt salen.",
    "Kun for udvalgets medlemmer",
    "Ikke til hjemmesiden",
    "Udelades på hjemmesiden",
    "Punktet er undtaget fra åbenhed",
    "Begrundelse for lukning: hensyn til kommunens økonomi",
    "Materialet må ikke spredes.",
    "Teksten må ikke medtages i referatet.",
    "Sagen må ikke nævnes uden for mødet.",
    "Formanden overvejer, om sagen helt eller delvist bør behandles lukket.",
    "Closed session",
    "Punktet er ikke offentlig tilgængeligt",
    "Ikke synlig for offentligheden",
    "Synlighed: Skjult",
    "Offentlighedsstatus: Ikke offentlig",
    "Sagen er personfølsom.",
    "Sagen behandles på lukket møde.",
    "Emnet er lukket for offentligheden",
    "Formanden foreslår, at punktet behandles for lukkede døre.",
    "Fortrolighed: Ikke offentlig",
    "Fortrolighed: Ingen adgang",
    "Følsomhed: Ikke til offentliggørelse",
    "Sagen er underlagt fortrolighed.",
    "Punktet behandles med fortrolighed.",
    "Der er fortrolighed om sagen.",
    "Sagen vedrører afslag på dispensation og behandles efter styrelseslovens § 10, stk. 2.",
    "Sagen har tidligere været drøftet og optages på lukket dagsorden.",
    "Sagen har tidligere været drøftet og fortsætter for lukkede døre.",
    "Oplysninger om, hvem der har søgt, må ikke offentliggøres.",
];

/// Lines right under the title of the third item that withhold nothing.
const OPEN_LINES: &[&str] = &[
    "De går på et kursus om straffelovens § 152.",
    "Der er givet afslag efter offentlighedslovens § 30 i tre sager.",
    "Å/L: Å",
    "Type: Å",
    "Fortrolighed: Ingen",
    "Følsomhed: Lav",
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
    "Bilag: Tilbud (fortroligt)",
    "Hunde må ikke medtages på stranden.",
    "Deltagere: udvalget og borgmesteren",
    "Kun tre medlemmer var til stede i maj.",
    "Tallene findes ikke på hjemmesiden.",
    "Begrundelse for lukning af skolen: få elever",
    "Offentlighedsfasen er lukket.",
    "Der stemmes hemmeligt.",
    "Bøgerne må ikke gives videre uden lånerkort.",
    "Der er behandlet 41 personsager i året.",
];

/// Titles of the four items.
pub(super) const TITLES: [&str; 4] =
    ["Godkendelse af dagsorden", "Maling af hallen", "Køb af mølle", "Eventuelt"];

/// Returns which items of an agenda are withheld: `o` for open, `w` for withheld.
fn withheld(items: &str) -> String {
    let text = format!("Kulturudvalget i Engum\nDagsorden til mødet den 3. marts 2027 kl. 17\n\n{items}");
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    meeting.access_levels().iter().map(|access| if access.is_withheld() { 'w' } else { 'o' }).collect()
}

/// An agenda with something over the third item, as its title, and under it.
pub(super) fn agenda(over: &str, title: &str, under: &str) -> String {
    let mut text = String::new();
    for (at, own) in TITLES.iter().enumerate() {
        let is_third = at == 2;
        let (over, own, under) = if is_third { (over, title, under) } else { ("", *own, "") };
        text += &format!("{over}{}. {own}\n{under}Det er noteret af Ida Krog.\n\n", at + 1);
    }
    text
}

#[track_caller]
pub(super) fn all(wordings: &[&str], expected: &str, items: impl Fn(&str) -> String) {
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
