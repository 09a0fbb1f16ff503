//! Where a Danish sentence ends: the abbreviations whose full stop ends none, once for the whole program.

use std::borrow::Cow;

use super::date::MONTHS;

/// Abbreviations without their last full stop, in small letters, after which a sentence goes on although a
/// capital letter may follow: "afd. Søvang", "Gl. Skole". In the order of their bytes. Source:
/// Retskrivningsordbogen's list, and published agendas.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "adj", "adm", "adr", "adv", "afd", "afs", "afsn", "alm", "ang", "anm", "art", "att", "bd", "bem", "bet",
    "bil", "bl.a", "bygn", "ca", "cand", "cf", "chr", "co", "corp", "d.d", "d.s", "d.v.s", "d.å", "dec", "dep", "dept", "dir",
    "disp", "dr", "ds", "dvs", "e.h", "eks", "ekskl", "eksp", "ekstr", "eng", "evt", "excl", "f.eks", "f.t",
    "f.v.t", "feb", "febr", "ff", "fhv", "fig", "fm", "fmd", "forb", "forf", "forh", "forsk", "fr", "frk",
    "fsv", "fx", "gdr", "gen.sekr", "gl", "gr", "hdl", "henh", "henv", "hhv", "hr", "i.e", "i.f.t", "i.h.t",
    "ifm", "ift", "iht", "incl", "indb", "ing", "inkl", "insp", "instr", "jan", "jf", "jfr", "joh", "jr",
    "kand", "kap", "kgl", "kl", "kld", "komm", "kons", "konst", "kst", "kt", "ktr", "lb", "ldr", "lejl", "lgh",
    "lic", "litr", "lok", "ltr", "m.a.o", "m.h.p", "m.h.t", "m.v.h", "maks", "matr", "matr.nr", "max", "md",
    "mdl", "medd", "medf", "mhp", "mht", "mia", "mill", "mio", "mr", "mrs", "ndr", "nov", "nr", "nuv",
    "næstfmd", "o.a", "obj", "off", "okt", "omr", "opf", "opg", "opr", "ordf", "org", "overs", "oz", "p.b.a",
    "p.b.v", "p.g.a", "p.m.v", "p.p", "p.t", "p.å", "pba", "pga", "pgf", "ph", "pkt", "ppm", "pr", "prof",
    "præs", "pst", "pt", "ref", "reg", "rep", "repr", "resp", "rev", "s.m", "s.u", "sct", "sdr", "sek", "sekr",
    "sept", "skt", "sml", "sp", "spec", "spm", "sr", "st", "str", "stud", "suppl", "t.h", "t.o.m", "t.v", "tab",
    "tdl", "tekn", "th", "tilh", "tillægsbev", "tlf", "tv", "udg", "udv", "ult", "undt", "v", "v.a", "v.h.a",
    "vedr", "vejl", "vha", "vicefmd", "vol", "vs", "vvs", "årg", "årh", "ø.f",
];

/// Abbreviations that a sentence may also end with, in the order of their bytes: "2 mio. kr.", "bænke m.v."
#[rustfmt::skip]
const MAY_END: &[&str] = &[
    "aps", "e.l", "etc", "fl", "inc", "kr", "kvm", "lign", "ltd", "m.fl", "m.m", "m.v", "mdr", "min", "mm",
    "mv", "o.l", "o.lign", "o.m.a", "o.s.v", "osv", "pct", "stk", "tim",
];

/// Returns whether a word without its last full stop, in whatever letters, is an abbreviation or initials
/// after which a sentence goes on.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let initial = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let one_letter = word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_none();
    // "cand.jur.", "dr.med."
    const TITLES: [&str; 7] = ["cand", "dr", "exam", "lic", "mag", "ph", "stud"];
    let is_titled = || word.split_once('.').is_some_and(|(title, _)| is_among(&TITLES, title));
    one_letter || is_titled() || word.split('.').all(initial) || is_among(ABBREVIATIONS, word)
}

/// Returns whether a word's last full stop belongs to the word also where a sentence ends with it: "48,2
/// mio.", "m.v.".
pub(crate) fn keeps_full_stop(word: &str) -> bool {
    let one_letter = word.chars().nth(1).is_none();
    !one_letter && (is_among(MAY_END, word) || is_abbreviation(word))
}

/// Returns whether a sentence ends between two tokens (what is between blanks).
pub(crate) fn is_end(token: &str, next: &str) -> bool {
    let Some(word) = token.trim_end_matches(['"', ')', '”', '«', '*']).strip_suffix(['.', '!', '?'])
    else {
        return false;
    };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let capital = next.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let month = || {
        let next = low(next.trim_end_matches(|c: char| !c.is_alphanumeric()));
        MONTHS.contains(&&*next)
    };
    capital && !month() && !is_abbreviation(word)
}

/// Returns whether a token ends a sentence, judged without what follows it.
pub(crate) fn ends_sentence(token: &str) -> bool {
    // most tokens end with a letter, and all of a text are asked about at every key
    if token.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ',') {
        return false;
    }
    let bare = token.trim_end_matches(['"', ')', '”', '«', '*']);
    let Some(word) = bare.strip_suffix(['.', '!', '?']) else { return false };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = bare.ends_with('.') && word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    !number && !is_abbreviation(word) && !is_among(MAY_END, word)
}

/// Returns whether a word, in whatever letters, is in a table of small letters.
fn is_among(table: &[&str], word: &str) -> bool {
    table.binary_search(&&*low(word)).is_ok()
}

/// Returns a word in small letters, without a copy of one that is: it is asked at every key.
fn low(word: &str) -> Cow<'_, str> {
    if word.contains(char::is_uppercase) { word.to_lowercase().into() } else { word.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_after_an_abbreviation_or_initials_ends_no_sentence() {
        for token in
            ["afd.", "adv.", "Gl.", "mio.", "A.", "H.C.", "bl.a.", "(jf.", "Dr.", "matr.nr.", "cand.silv."]
        {
            assert!(!is_end(token, "Søvang"), "{token}");
        }
        for token in ["planen.", "kr.", "m.v.", "planen.»", "(se bilag).", "2026."] {
            let token = token.trim_end_matches('»');
            assert!(is_end(token, "Det"), "{token}");
        }
        assert!(!is_end("planen.", "det") && !is_end("1.", "Maj"));
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(ABBREVIATIONS.is_sorted() && MAY_END.is_sorted());
    }

    #[test]
    fn an_abbreviation_keeps_its_full_stop_where_it_is_moved() {
        assert!(["kr", "mio", "m.v", "Ekskl"].iter().all(|word| keeps_full_stop(word)));
        assert!(!keeps_full_stop("planen") && !keeps_full_stop("B"));
    }
}
