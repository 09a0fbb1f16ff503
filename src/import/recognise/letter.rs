//! Sentences of the letter around an agenda: greetings, and where to send an afbud.

use crate::meeting::text::lowercase;
/// Words of a greeting, in lower case: what stands before the name, or on the line above it.
const GREETINGS: [&str; 14] = [
    "kh",
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

/// What a line in the head of a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MailField {
    /// Whom it goes to.
    Recipient,
    /// What it is about.
    Subject,
    /// When it was sent.
    Sent,
    /// Who sent it, and who else got it.
    Other,
}

/// Reads a line of the head of a mail: "Emne: Dagsorden".
pub(crate) fn mail_field(plain: &str) -> Option<(MailField, &str)> {
    let (label, value) = plain.split_once(':')?;
    let field = match lowercase(label.trim()).as_str() {
        "til" | "to" => MailField::Recipient,
        "emne" | "subject" => MailField::Subject,
        "sendt" | "sent" | "dato" | "date" => MailField::Sent,
        "fra" | "from" | "cc" | "bcc" | "reply-to" | "content-type" | "mime-version" | "message-id"
        | "vedhæftet" | "vedhæftede filer" => MailField::Other,
        _ => return None,
    };
    Some((field, without_reply(value.trim())))
}

/// Returns a subject without what a mail puts before it that is sent on: "VS: Referat".
fn without_reply(subject: &str) -> &str {
    let marks = ["vs:", "sv:", "fw:", "fwd:", "re:"];
    let mark =
        marks.iter().find(|mark| subject.get(..mark.len()).is_some_and(|s| s.eq_ignore_ascii_case(mark)));
    mark.map_or(subject, |mark| without_reply(subject[mark.len()..].trim_start()))
}

/// Returns whom a letter is addressed to, where that is a body: "Til medlemmerne af Havnerådet".
pub(crate) fn addressed_body(plain: &str) -> Option<&str> {
    let rest = plain.strip_prefix("Til")?.trim_start_matches([':', ' ', '\t']);
    let lower = rest.to_lowercase();
    let members = ["medlemmerne", "medlemmer", "alle medlemmer"];
    let links = [" af ", " i ", " for "];
    let lead = members.iter().flat_map(|whom| links.iter().map(move |link| format!("{whom}{link}")));
    let at = lead.into_iter().find(|lead| lower.starts_with(lead.as_str()))?.len();
    let body = rest.get(at..)?.trim_end_matches(['.', ',', ':', ' ']);
    (body.len() < 80 && body.starts_with(char::is_uppercase)).then_some(body)
}

/// Returns whether a line is what a letter begins with: "Kære alle", "Hej bestyrelse".
pub(crate) fn salutes(plain: &str) -> bool {
    let word = plain.split([' ', ',', '!']).next().unwrap_or_default().to_lowercase();
    let begins = ["kære", "hej", "goddag"].contains(&word.as_str());
    begins && plain.len() <= 60 && plain.split(' ').count() <= 6 && !plain.ends_with(['.', ':'])
}

/// Returns whether a line greets and says no more than a name, or stands over the signature of a mail.
pub(crate) fn greets(plain: &str) -> bool {
    // programs for mail put the signature under such a line
    if plain == "--" {
        return true;
    }
    let lower = lowercase(plain);
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
    let lower = lowercase(plain);
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
    #[test]
    fn the_head_of_a_mail_has_fields() {
        for (line, field) in [
            ("Emne: Dagsorden til mandag", Some(MailField::Subject)),
            ("Til: Engum Havneråd", Some(MailField::Recipient)),
            ("Fra: Eva Ek", Some(MailField::Other)),
            ("Sendt: 3. maj 2027 10.15", Some(MailField::Sent)),
            ("Sted: Salen", None),
            ("Fra havnen til byen", None),
        ] {
            assert_eq!(mail_field(line).map(|(field, _)| field), field, "{line}");
        }
    }
}
