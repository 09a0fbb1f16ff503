//! What is written is what every reader of CommonMark sees, and reads back the same.

use proptest::prelude::*;

use super::prose;
use crate::document::text::{self, TextScope};
use crate::meeting::arbitrary;
use crate::test_rounds::rounds;

#[test]
fn what_would_mean_something_else_gets_a_backslash() {
    let escape = |text| prose::escape(text, TextScope::Whole);
    assert_eq!(escape("1. juni holdes møde\n15. august igen"), "1\\. juni holdes møde\\\n15\\. august igen");
    assert_eq!(escape("- 21. august"), "- 21\\. august");
    assert_eq!(escape("a) et\nb) to"), "a\\) et\\\nb\\) to");
    assert_eq!(escape("- et\ntekst"), "- et\n\n\ntekst");
    assert_eq!(escape("- et\n\ntekst"), "- et\n\ntekst");
    assert_eq!(escape("+ plus\n=== lighed"), "\\+ plus\\\n\\=== lighed");
    assert_eq!(escape("\\\\server\\mappe"), "\\\\\\\\server\\\\mappe");
    assert_eq!(escape("# Nej\n  ## Heller ikke"), "\\# Nej\\\n  \\## Heller ikke");
    assert_eq!(escape("2*3*4 og **fed**"), "2\\*3\\*4 og **fed**");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(150, 600)))]

    #[test]
    fn a_text_comes_back_as_it_was(text in arbitrary::prose()) {
        for scope in [TextScope::Whole, TextScope::BehindWords, TextScope::NoLists] {
            let escaped = prose::escape(&text, scope);
            prop_assert_eq!(prose::plain(&escaped, scope), text::trim(&text), "{}", escaped);
        }
    }
}
