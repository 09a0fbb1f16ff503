//! Nonsense is drafted without harm.

use proptest::prelude::*;

use super::*;

/// Words that mean something to the drafts, and marks that may trip them, a blank between each.
const PIECES: &str = "Det indstilles , at At KKR godkender godkendes Godkende tager til efterretning og samt ikke der som \
                      om over for Byrådet \" » ( ) [her](#) jf. 1. 2) - : . \n \n\n \t \u{1b}[2J \u{a0} é kr. \
                      indstiller har ... ** anmodes drøfter orienteres udgår";

fn any_point() -> impl Strategy<Value = String> {
    let known = prop::sample::select(PIECES.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let piece = prop_oneof!["\\PC{0,6}", known.clone(), known];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn nonsense_is_drafted_without_harm(
        body in "\\PC{0,12}|KKR|\u{7}KKR\n[A-Z]",
        lead in prop::option::of(any_point()),
        points in prop::collection::vec(any_point(), 0..4),
    ) {
        let drafts = drafts(&body, &Indstilling { lead, points });
        for (i, draft) in drafts.iter().enumerate() {
            prop_assert!(draft.text.contains(char::is_alphanumeric));
            prop_assert!(!draft.text.chars().any(|c| c != '\n' && text::is_control(c)));
            prop_assert!(drafts[..i].iter().all(|other| other.text != draft.text));
        }
    }
}
