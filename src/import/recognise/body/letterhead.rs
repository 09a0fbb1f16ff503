//! The letterhead: whose paper it is, and the address.

/// Returns whose paper it is, where an address with its post code stands behind: "Lundby Vandværk - Søvej 7 - 9999
/// Lundby".
pub(super) fn letterhead(plain: &str) -> Option<&str> {
    let sign = [" - ", " – ", " · ", " | ", " • "].into_iter().find(|sign| plain.contains(sign))?;
    let mut parts = plain.split(sign).map(str::trim);
    let house = parts.next().filter(|house| house.starts_with(char::is_uppercase) && house.len() <= 60)?;
    let is_code = |part: &str| {
        part.split_once(' ').is_some_and(|(code, town)| {
            code.len() == 4
                && code.bytes().all(|b| b.is_ascii_digit())
                && town.starts_with(char::is_uppercase)
        })
    };
    parts.any(is_code).then_some(house)
}
