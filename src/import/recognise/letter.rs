//! Sentences of the letter around an agenda: greetings, and where to send an afbud.

/// Words of a greeting, in lower case: what stands before the name, or on the line above it.
const GREETINGS: [&str; 13] = [
    "med venlig hilsen",
    "med venlige hilsner",
    "med venlige hilsener",
    "med venlig hilsner",
    "de bedste hilsner",
    "bedste hilsner",
    "venlig hilsen",
    "venlige hilsner",
    "mange hilsner",
    "kærlig hilsen",
    "mvh",
    "vh",
    "hilsen",
];

/// Whether a line greets and says no more than a name.
pub(crate) fn greets(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    if lower.starts_with("på ") && lower.ends_with(" vegne") && plain.len() <= 60 {
        return true;
    }
    let rest = GREETINGS.iter().find_map(|greeting| lower.strip_prefix(greeting));
    // "Hilsen fra elevrådet" tells of something
    rest.is_some_and(|rest| {
        let name = rest.trim_start_matches(['.', ',', ':', '!', ' ', '-', '–']);
        let ends = !rest.starts_with(char::is_alphabetic);
        ends && name.split(' ').count() <= 5
            && !name.ends_with('.')
            && !name.starts_with("fra ")
            && !name.starts_with("til ")
    })
}

/// "Evt. afbud sendes til …", "Afbud bedes meddelt …": how to stay away, and not who does.
pub(crate) fn asks(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    let mut rest = lower.as_str();
    while let Some(after) = ["evt. ", "evt ", "eventuelt ", "eventuelle ", "yderligere "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
    {
        rest = after;
    }
    let open = rest.len() < lower.len();
    let verbs = ["sendes", "bedes", "meldes", "meddeles", "gives", "rettes", "skal", "mailes", "kan "];
    let verb =
        |rest: &str| verbs.iter().any(|verb| rest.starts_with(verb)) || open && rest.starts_with("til ");
    let whom = ["til ", "@", "tlf", "telefon", "mail", "sms"].iter().any(|word| lower.contains(word));
    plain.len() <= 160 && rest.strip_prefix("afbud ").is_some_and(verb) && whom
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_to_send_an_afbud_is_no_afbud() {
        for line in [
            "Evt. afbud sendes til ane@engum.dk",
            "Evt. yderligere afbud til Ane",
            "Afbud bedes meddelt til Ane på tlf. 12345678",
        ] {
            assert!(asks(line), "{line}");
        }
        for line in ["Afbud: Ane Ask", "Afbud fra Ane Ask", "Afbud", "Afbud sendte Ane"] {
            assert!(!asks(line), "{line}");
        }
    }
}
