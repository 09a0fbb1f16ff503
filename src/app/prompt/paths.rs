//! Completing a path.

/// Returns the common beginning of texts.
pub(super) fn common_start(texts: &[String]) -> &str {
    let Some((first, rest)) = texts.split_first() else { return "" };
    let shared = |end: usize| rest.iter().all(|text| text.starts_with(&first[..end]));
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|&end| shared(end)).last().unwrap_or(0);
    &first[..end]
}

#[cfg(test)]
mod tests {
    use super::common_start;

    #[test]
    fn paths_are_completed_as_far_as_they_agree() {
        let paths = ["bøger/år1".to_owned(), "bøger/æ".to_owned()];
        assert_eq!(common_start(&paths), "bøger/");
        assert_eq!(common_start(&paths[..1]), "bøger/år1");
        assert_eq!(common_start(&[]), "");
    }
}
