//! Lines that divide an agenda, and those that merely look like them.

use super::{doors, headings, turns};
use crate::meeting::Access;
use crate::meeting::secrecy::of_group;
use crate::meeting::secrecy::patterns::RuleBook;

#[test]
fn each_rule_is_said_by_its_examples_alone() {
    for tables in [doors::TABLES, headings::TABLES, turns::TABLES] {
        let book = RuleBook::new(tables);
        book.assert_examples();
        book.assert_examples_tell();
    }
}

#[test]
fn a_line_that_divides_an_agenda_is_known_whatever_stands_around_it() {
    for line in [
        "DEL II – behandles for lukkede døre, møde",
        "Del 2 – møde for lukkede døre",
        "Blå sider (lukket dagsorden)",
        "C-dagsorden (ikke-offentlig)",
        "Kl. 20.15 Lukket møde",
        "kl. 20:15 – Lukkede punkter",
        "--- Herefter lukkes dørene ---",
        "=== Lukket del ===",
        "Dørene lukkes.",
        "Lukket møde (bestyrelseslovens § 4)",
        "Herefter lukket møde",
        "Mødet genoptages for lukkede døre.",
        "Efter pausen genoptages mødet for lukkede døre.",
    ] {
        assert_eq!(of_group(line), Some(Access::Closed), "{line}");
    }
    for line in [
        "DEL I – offentligt møde",
        "Hvide sider (åben dagsorden)",
        "Dørene åbnes.",
        "Kl. 17 Åbent møde",
        "Kl. 17.00 Åbent møde",
    ] {
        assert_ne!(of_group(line).unwrap_or(Access::Open), Access::Closed, "{line}");
    }
    assert_eq!(of_group("Dørene åbnes igen"), Some(Access::Open));
    assert_eq!(of_group("Mødet blev lukket kl. 18.20"), Some(Access::Doubtful));
    for line in [
        "Lukkede punkter: Ingen",
        "Dørene i hallen",
        "Klubben lukkes kl. 20",
        "Kl. 20.15 Kaffe",
        "2. Lukkede rabatter",
    ] {
        assert_eq!(of_group(line).filter(|access| access.is_withheld()), None, "{line}");
    }
}

#[test]
fn what_reopens_a_meeting_is_told_from_what_ends_it_closed() {
    for line in [
        "Mødet åbnet igen kl. 18.55",
        "Mødet genoptages nu efter den lukkede del.",
        "Lukket del slut",
        "Den åbne del genoptages:",
        "Den åbne del af mødet genoptages kl. 20.15",
        "Tilbage til den offentlige dagsorden",
    ] {
        assert_eq!(of_group(line), Some(Access::Open), "{line}");
    }
    for line in [
        "Mødet afsluttes med lukkede punkter",
        "Dagsordenen slutter med lukket møde",
        "Den åbne del er slut",
        "Den åbne del genoptages på torsdag",
        "Den åbne del genoptages ikke",
    ] {
        assert_ne!(of_group(line), Some(Access::Open), "{line}");
    }
}
