//! The same agendas as text, as Word and as PDF: the meeting is the same, and a damaged file is named as one.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::import::{ImportError, read};
use crate::meeting::Meeting;

macro_rules! sample {
    ($name:literal) => {
        (include_bytes!(concat!("../../../sample-data/", $name)).as_slice(), $name)
    };
}

const KKR: [(&[u8], &str); 3] = [
    sample!("kkr-soehoejland-2026-03-03.txt"),
    sample!("kkr-soehoejland-2026-03-03.docx"),
    sample!("kkr-soehoejland-2026-03-03.pdf"),
];
const NETWORK: [(&[u8], &str); 3] = [
    sample!("kd-net-soehoejland-2026-04-17.txt"),
    sample!("kd-net-soehoejland-2026-04-17.docx"),
    sample!("kd-net-soehoejland-2026-04-17.pdf"),
];

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[track_caller]
fn assert_same(one: &Meeting, other: &Meeting, name: &str) {
    let head = |m: &Meeting| {
        (m.body.clone(), m.date, m.starts, m.place.clone(), m.people.clone(), m.attendance.clone())
    };
    assert_eq!(head(one), head(other), "{name}");
    let outline =
        |m: &Meeting| m.items.iter().map(|i| (i.number.clone(), i.title.clone())).collect::<Vec<_>>();
    assert_eq!(outline(one), outline(other), "{name}");
    for (one, other) in one.items.iter().zip(&other.items) {
        let parts = |i: &crate::meeting::Item| {
            (
                i.level,
                i.presenter.clone(),
                i.case_no.clone(),
                i.initials.clone(),
                i.minutes,
                i.indstilling.clone(),
            )
        };
        assert_eq!(parts(one), parts(other), "{name} {}", one.number);
        let headings =
            |i: &crate::meeting::Item| i.sections.iter().map(|s| s.heading.clone()).collect::<Vec<_>>();
        assert_eq!(headings(one), headings(other), "{name} {}", one.number);
        assert_eq!(words(one.decision_text()), words(other.decision_text()), "{name} {}", one.number);
        for (one, other) in one.sections.iter().zip(&other.sections) {
            let plain = one.text.replace("[her](#)", "her");
            assert_eq!(words(&plain), words(&other.text), "{name}");
        }
    }
}

#[test]
fn text_word_and_pdf_say_the_same() {
    for [text, others @ ..] in [KKR, NETWORK] {
        let meeting = read(text.0, text.1).unwrap().meeting;
        assert!(meeting.items.len() > 8);
        for (bytes, name) in others {
            assert_same(&meeting, &read(bytes, name).unwrap().meeting, name);
        }
    }
}

#[test]
fn warnings_do_not_count_lines_that_nobody_sees() {
    for (bytes, name) in [KKR[1], KKR[2], NETWORK[1], NETWORK[2]] {
        let imported = read(bytes, name).unwrap();
        let is_counted = imported.warnings.iter().any(|warning| warning.line.is_some());
        assert!(imported.converted || !is_counted, "{:?}", imported.warnings);
    }
}

#[test]
fn other_formats_are_named() {
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.doc"), Err(ImportError::OldWord));
    assert_eq!(read(b"{\\rtf1 Hej}", "a.rtf"), Err(ImportError::Rtf));
    assert_eq!(read(b"PK\x03\x04 no zip", "a.docx"), Err(ImportError::DocxDamaged));
    assert_eq!(read(b"%PDF-1.7 no more", "a.pdf"), Err(ImportError::PdfDamaged));
}

#[test]
fn half_a_file_is_damaged() {
    let half = |(bytes, name): (&'static [u8], &str)| read(&bytes[..bytes.len() / 2], name);
    assert_eq!(half(KKR[1]), Err(ImportError::DocxDamaged));
    assert!(half(KKR[2]).is_err() && half(NETWORK[2]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn damage_never_panics(which in 1..3_usize, network: bool, cut: Index, flips in proptest::collection::vec(any::<(Index, u8)>(), 0..40)) {
        let (bytes, name) = if network { NETWORK[which] } else { KKR[which] };
        let mut bytes = bytes.to_vec();
        for (at, flip) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
        }
        let begun = std::time::Instant::now();
        let _ = read(&bytes, name);
        bytes.truncate(cut.index(bytes.len()));
        let _ = read(&bytes, name);
        // a build without optimisation
        prop_assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
