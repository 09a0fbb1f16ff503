//! Heads in every shape.

use super::*;
use crate::import::line::split;

fn head_fields(text: &str) -> [String; 5] {
    let (header, _) = read(&split(text));
    let clock = |time: Option<NaiveTime>| time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default();
    [
        header.body.unwrap_or_default(),
        header.date.map(|date| date.to_string()).unwrap_or_default(),
        clock(header.starts),
        clock(header.ends),
        header.place.unwrap_or_default(),
    ]
}

/// Heads, and what they say: body, day, beginning, end, place.
const HEADS: &[(&str, [&str; 5])] = &[
    (
        "Engum Bådehavn - bestyrelsesmøde d. 8/6-21\n\nMødetid: kl. 19 - 21 i klubhuset",
        ["Engum Bådehavn", "2021-06-08", "19:00", "21:00", "klubhuset"],
    ),
    (
        "Referat\n\nOrdinært menighedsrådsmøde\nAfholdt: tirsdag den 8. juni 2021 kl. 19",
        ["Menighedsrådet", "2021-06-08", "19:00", "", ""],
    ),
    (
        "Engum Bådehavn – bestyrelsesmøde\nMøde: tirsdag den 8. juni 2021 kl. 19.00-21.00",
        ["Engum Bådehavn", "2021-06-08", "19:00", "21:00", ""],
    ),
    (
        "Referat - Beboermøde afdeling 12, Engen\nTid: 8. juni 2021, kl. 18:30",
        ["afdeling 12, Engen", "2021-06-08", "18:30", "", ""],
    ),
    (
        "ENGUM MUSEUM\nReferat af bestyrelsesmøde den 8. juni 2021\n\nMødet fandt sted i museets sal kl. 16.15.",
        ["Bestyrelsen ved ENGUM MUSEUM", "2021-06-08", "16:15", "", "museets sal"],
    ),
    (
        "Engum Skole\nOrdinært skolebestyrelsesmøde\nDato: 8. juni 2021",
        ["Skolebestyrelsen ved Engum Skole", "2021-06-08", "", "", "Engum Skole"],
    ),
    (
        "# Børnehuset Åen\n## Forældrebestyrelsesmøde\n\n*tirs. 8. juni 2021, kl. 17-19*",
        ["Forældrebestyrelsen", "2021-06-08", "17:00", "19:00", ""],
    ),
    (
        "Beslutningsprotokol for: Engum Provstiudvalg\nPU møde 8. juni 2021 Kl. 15.00\nMødested: Kontoret",
        ["Engum Provstiudvalg", "2021-06-08", "15:00", "", "Kontoret"],
    ),
    (
        "Engum Havneforening\n\nReferat af ordinær generalforsamling 2021\n\nAfholdt lørdag d. 8. juni 2021 kl. 10.00 på Kroen. Der var mødt 38.",
        ["Engum Havneforening", "2021-06-08", "10:00", "", "Kroen"],
    ),
    (
        "Emne: Dagsorden Område-MED 3. september\n\nDagsorden til møde i Område-MED Vej og Park\nTirsdag den 8. juni 2021 kl. 15.00 - ca. 17.00 i kantinen",
        ["Område-MED Vej og Park", "2021-06-08", "15:00", "17:00", "kantinen"],
    ),
    (
        "Social- og Omsorgsudvalget\nDagsorden 08-06-2021 14:00\n\nMødelokale\nLokale 2.17, Rådhuset",
        ["Social- og Omsorgsudvalget", "2021-06-08", "14:00", "", "Lokale 2.17, Rådhuset"],
    ),
    (
        "Referat af klubrådsmøde, Klub Vest\nDato: tirsdag d. 8. juni 2021, kl. 16.00-18.00",
        ["Klubrådet, Klub Vest", "2021-06-08", "16:00", "18:00", ""],
    ),
    (
        "ENGUM BÅDELAUG\n\n          Engum, 12. januar 2021\n\nIndkaldelse til ordinær generalforsamling\n\nfredag den 6. februar 2021 kl. 19.30 i klubhuset, Havnevej 9.\n\nDagsorden i henhold til lovene:",
        ["ENGUM BÅDELAUG", "2021-02-06", "19:30", "", "klubhuset, Havnevej 9"],
    ),
    (
        "Til medlemmerne af Stiudvalget\n\nDer indkaldes til møde tirsdag den 8. juni 2021 kl. 17.00 i Pakhuset.",
        ["Stiudvalget", "2021-06-08", "17:00", "", "Pakhuset"],
    ),
    (
        "Til: Medlemmer af Vandrådet\nFra: Sekretariatet\nDato: 7. maj 2021\n\nHermed indkaldes til møde den 8. juni 2021 kl. 10.00-12.00 i Salen.",
        ["Vandrådet", "2021-06-08", "10:00", "12:00", "Salen"],
    ),
    (
        "Ordinært afdelingsmøde i Boligforeningen Åen, afdeling 12\nden 8. juni 2021",
        ["Boligforeningen Åen, afdeling 12", "2021-06-08", "", "", ""],
    ),
    (
        "Ekstraordinært beboermøde i afdeling 7, Engen\nTirsdag den 8. juni 2021 kl. 19.00 i fælleshuset",
        ["afdeling 7, Engen", "2021-06-08", "19:00", "", "fælleshuset"],
    ),
    (
        "REFERAT 2021\n\nKKR SØHØJLAND\n\nDato: 08-06-2021 10:00\n\nSted: Virtuelt",
        ["KKR SØHØJLAND", "2021-06-08", "10:00", "", "Virtuelt"],
    ),
    (
        "Dagsorden for møde i netværket i den vestlige region, den 8. juni 2021\n\nTid og sted: Tirsdag den 8. juni 2021, kl. 10.00 – 12.00.\nMødet afholdes på Engum Kro, Torvet 2",
        ["netværket i den vestlige region", "2021-06-08", "10:00", "12:00", "Engum Kro, Torvet 2"],
    ),
    (
        "Engum-Net (Dagsorden)\n\n08-06-2021 10:00\n\nEngum Kro\n\nIndhold",
        ["Engum-Net", "2021-06-08", "10:00", "", "Engum Kro"],
    ),
    (
        "Engum Kommune\nMøde: Engum-Net\nMødetid: 8. juni 2021 kl. 10:00\nMødested: Kroen\nSekretariat: Sekretariatet",
        ["Engum-Net", "2021-06-08", "10:00", "", "Kroen"],
    ),
    (
        "Byrådet - Referat\n\nDato: 8. juni 2021\nLokale: Salen\nTidspunkt: Kl. 19:00",
        ["Byrådet", "2021-06-08", "19:00", "", "Salen"],
    ),
    ("Teknisk Udvalg – Referat – 8. juni 2021", ["Teknisk Udvalg", "2021-06-08", "", "", ""]),
    (
        "Referat\ntil\nmødet i regionsrådet\nden 8. juni 2021 kl. 16:00\ni Salen, Torvet 2",
        ["regionsrådet", "2021-06-08", "16:00", "", "Salen, Torvet 2"],
    ),
    (
        "Referat af møde i Klima- og Planudvalget\n\nDen 08.06.2021 kl. 13:00 i Salen, Torvet 2",
        ["Klima- og Planudvalget", "2021-06-08", "13:00", "", "Salen, Torvet 2"],
    ),
    (
        "Referat\n\ntirsdag den 8. juni 2021 kl. 17:00\n\nMødested Salen/rådhuset\nUdvalg Byrådet",
        ["Byrådet", "2021-06-08", "17:00", "", "Salen/rådhuset"],
    ),
    (
        "ENGUM BYRÅD\n\nUdvalget for Broer\n\nREFERAT af mødet tirsdag den 8. juni 2021 kl. 16-18 i Salen",
        ["Udvalget for Broer", "2021-06-08", "16:00", "18:00", "Salen"],
    ),
    (
        "Vejforeningen Broen\n\nREFERAT FRA BESTYRELSESMØDE NR. 4/2021\n\nTid: den 8/6 2021 kl. 19.30",
        ["Vejforeningen Broen", "2021-06-08", "19:30", "", ""],
    ),
    (
        "R E F E R A T\n\nSelskab: Engum Vand A/S\nDato: 8. juni 2021\nTid: kl. 13-15\n\nEva Ek, økonomichef (referent)",
        ["Engum Vand A/S", "2021-06-08", "13:00", "15:00", ""],
    ),
    (
        "Referat af mødet i Vejudvalget den 8. juni 2021 kl. 8:15\nMødelokale B.2",
        ["Vejudvalget", "2021-06-08", "08:15", "", "Mødelokale B.2"],
    ),
    (
        "Referat\n\nDato: Tirsdag, Juni 8, 2021 - 07:30\nUdvalg: Byrådet\nSted: Salen",
        ["Byrådet", "2021-06-08", "07:30", "", "Salen"],
    ),
];

#[test]
fn heads_are_read_in_every_shape() {
    for (text, wanted) in HEADS {
        assert_eq!(head_fields(text), wanted.map(str::to_owned), "{text}");
    }
}

#[test]
fn a_letter_says_when_the_body_meets() {
    let lines = split(
        "Kære alle\n\nSå er der møde igen. Vi ses mandag den 3. maj 2027 kl. 14-15.30 i mødelokale 2 på rådhuset.",
    );
    let (header, _) = read(&lines);
    assert_eq!(header.date, NaiveDate::from_ymd_opt(2027, 5, 3));
    assert_eq!(header.starts, NaiveTime::from_hms_opt(14, 0, 0));
    assert_eq!(header.ends, NaiveTime::from_hms_opt(15, 30, 0));
    assert_eq!(header.place.as_deref(), Some("mødelokale 2 på rådhuset"));
}
