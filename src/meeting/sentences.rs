//! Where a Danish sentence ends: the abbreviations whose full stop ends none, once for the whole program.

use super::date::MONTHS;

/// Abbreviations without their last full stop, in small letters, after which a sentence goes on although a capital
/// letter may follow: "afd. Søvang", "Gl. Skole". Source: Retskrivningsordbogen's list, and published agendas.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "adj", "chr", "joh", "ph", "sr", "th", "adm", "adr", "adv", "afd", "afs", "afsn", "alm", "ang", "anm",
    "art", "att", "bd", "bem", "bet", "bil", "bl.a", "bygn", "ca", "cand", "cf", "d.d", "d.s", "d.v.s", "d.å",
    "dec", "dep", "dept", "dir", "disp", "dr", "ds", "dvs", "e.h", "eks", "ekskl", "eksp", "ekstr", "eng",
    "evt", "excl", "f.eks", "f.t", "f.v.t", "feb", "febr", "ff", "fhv", "fig", "fm", "fmd", "forb", "forf",
    "forh", "forsk", "fr", "frk", "fsv", "fx", "gdr", "gen.sekr", "gl", "gr", "hdl", "henh", "henv", "hhv",
    "hr", "i.e", "i.f.t", "i.h.t", "ifm", "ift", "iht", "incl", "indb", "ing", "inkl", "insp", "instr", "jan",
    "jf", "jfr", "jr", "kand", "kap", "kgl", "kl", "kld", "komm", "kons", "konst", "kst", "kt", "ktr", "lb",
    "ldr", "lejl", "lgh", "lic", "litr", "lok", "ltr", "m.a.o", "m.h.p", "m.h.t", "m.v.h", "maks", "matr",
    "matr.nr", "max", "md", "mdl", "medd", "medf", "mhp", "mht", "mia", "mill", "mio", "mr", "mrs", "ndr",
    "nov", "nr", "nuv", "næstfmd", "o.a", "obj", "off", "okt", "omr", "opf", "opg", "opr", "ordf", "org",
    "overs", "oz", "p.b.a", "p.b.v", "p.g.a", "p.m.v", "p.p", "p.t", "p.å", "pba", "pga", "pgf", "pkt", "ppm",
    "pr", "prof", "præs", "pst", "pt", "ref", "reg", "rep", "repr", "resp", "rev", "s.m", "s.u", "sct", "sdr",
    "sek", "sekr", "sept", "skt", "sml", "sp", "spec", "spm", "st", "str", "stud", "suppl", "t.h", "t.o.m",
    "t.v", "tab", "tdl", "tekn", "tilh", "tillægsbev", "tlf", "tv", "udg", "udv", "ult", "undt", "v", "v.a",
    "v.h.a", "vedr", "vejl", "vha", "vicefmd", "vol", "vs", "vvs", "årg", "årh", "ø.f",
];

/// Abbreviations that a sentence may also end with: "2 mio. kr.", "bænke m.v."
const MAY_END: &[&str] = &[
    "aps", "e.l", "etc", "fl", "inc", "kr", "lign", "ltd", "m.fl", "m.m", "m.v", "mdr", "mm", "mv", "o.l",
    "o.lign", "o.s.v", "o.m.a", "osv", "pct", "stk", "tim", "kvm", "min",
];

/// Whether a word without its last full stop, in whatever letters, is an abbreviation or initials after which a
/// sentence goes on.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let initial = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let one_letter = word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_none();
    // "cand.jur.", "dr.med."
    const TITLES: [&str; 7] = ["cand", "stud", "dr", "lic", "mag", "exam", "ph"];
    let titled =
        || word.split_once('.').is_some_and(|(title, _)| TITLES.iter().any(|one| is_same(one, title)));
    one_letter
        || titled()
        || word.split('.').all(initial)
        || ABBREVIATIONS.iter().any(|one| is_same(one, word))
}

/// Whether a word's last full stop belongs to the word also where a sentence ends with it: "48,2 mio.", "m.v.".
pub(crate) fn keeps_full_stop(word: &str) -> bool {
    let one_letter = word.chars().nth(1).is_none();
    !one_letter && (MAY_END.iter().any(|one| is_same(one, word)) || is_abbreviation(word))
}

/// Whether a sentence ends between two tokens (what stands between blanks).
pub(crate) fn is_end(token: &str, next: &str) -> bool {
    let Some(word) = token.trim_end_matches(['"', ')', '”', '«', '*']).strip_suffix(['.', '!', '?'])
    else {
        return false;
    };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let capital = next.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let month = || {
        let next = next.trim_end_matches(|c: char| !c.is_alphanumeric());
        MONTHS.iter().any(|month| is_same(month, next))
    };
    capital && !month() && !is_abbreviation(word)
}

/// Whether a token ends a sentence as far as can be told without what follows it.
pub(crate) fn ends_sentence(token: &str) -> bool {
    let bare = token.trim_end_matches(['"', ')', '”', '«', '*']);
    let Some(word) = bare.strip_suffix(['.', '!', '?']) else { return false };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = bare.ends_with('.') && word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    !number && !is_abbreviation(word) && !keeps_full_stop(word)
}

/// Whether a word is `low` in whatever size of letters, without making it small first: it is asked at every key.
fn is_same(low: &str, word: &str) -> bool {
    let first = |text: &str| text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    low.len() == word.len()
        && first(low) == first(word)
        && word.chars().flat_map(char::to_lowercase).eq(low.chars())
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
    fn an_abbreviation_keeps_its_full_stop_where_it_is_moved() {
        assert!(["kr", "mio", "m.v", "Ekskl"].iter().all(|word| keeps_full_stop(word)));
        assert!(!keeps_full_stop("planen") && !keeps_full_stop("B"));
    }
}
