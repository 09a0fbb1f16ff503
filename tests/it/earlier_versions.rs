//! Data folders of earlier versions, made with the programs of these commits: each opens with all that was in
//! it.

use std::fs;
use std::path::{Path, PathBuf};

use referent::meeting::{ItemId, MeetingId};
use referent::store::Store;
use tempfile::TempDir;

use crate::folder_copy::copy_folder;

const ID: &str = "laerkeby-byraad-2026-01-14";
const TEXT: &str = "Godkendt. Enstemmigt.";
/// The commits, with what had changed on the disk: rows of letters in trees of their own; long values packed,
/// the file that was imported and the cached list; the names of the trade; the history beside the mirror.
const COMMITS: [&str; 4] = ["0be32e8", "9d76dc8", "2e276d6", "d618749"];

/// A copy of a folder as that program left it.
fn folder(commit: &str) -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/earlier").join(commit), &data);
    (home, data)
}

/// Everything that was in the folder is there.
fn has_everything(store: &mut Store, commit: &str) {
    let id = MeetingId::from(ID);
    assert_eq!(store.list().iter().map(|row| row.id.0.as_str()).collect::<Vec<_>>(), [ID], "{commit}");
    let (meeting, _) = store.begin(&id).unwrap();
    assert_eq!((meeting.body.as_str(), meeting.items.len()), ("Lærkeby Byråd", 3), "{commit}");
    assert_eq!(meeting.items[0].decision_text(), TEXT, "{commit}");
    let past = store.history(&id, usize::MAX).unwrap();
    assert_eq!(past.len() as u64, meeting.revision, "{commit}: every change since the import");
    // undone to the beginning, it is the agenda as it was imported
    let mut undone = meeting.clone();
    for step in past.iter().rev() {
        undone.apply(&step.undo).unwrap();
    }
    assert!(undone.items.iter().all(|item| item.decision_text().is_empty()), "{commit}");
    let versions = store.versions(&id, &ItemId::from("i1")).unwrap();
    assert_eq!(versions.last().unwrap().text, TEXT, "{commit}");
    let origin = store.origin(&id).map(|origin| origin.file);
    let was_kept = commit != "0be32e8";
    assert_eq!(origin.as_deref(), was_kept.then_some("dagsorden.txt"), "{commit}");
}

#[test]
fn a_folder_of_every_earlier_version_opens_with_all_that_was_in_it() {
    for commit in COMMITS {
        let (_home, data) = folder(commit);
        for _ in 0..2 {
            let (mut store, notices) = Store::open(&data).unwrap();
            assert_eq!(notices, [], "{commit}");
            has_everything(&mut store, commit);
        }
        assert!(
            !fs::read_dir(&data)
                .unwrap()
                .flatten()
                .any(|file| { file.file_name().to_string_lossy().contains("beskadiget") })
        );
    }
}

#[test]
fn what_an_earlier_version_kept_in_one_copy_is_in_both_after_the_first_start() {
    for commit in COMMITS {
        let (_home, data) = folder(commit);
        Store::open(&data).unwrap().0.begin(&MeetingId::from(ID)).unwrap();
        fs::remove_dir_all(data.join("store")).unwrap();
        let (mut store, _) = Store::open(&data).unwrap();
        let id = MeetingId::from(ID);
        let (meeting, _) = store.begin(&id).unwrap();
        assert_eq!(meeting.items[0].decision_text(), TEXT, "{commit}");
        assert_eq!(store.history(&id, usize::MAX).unwrap().len() as u64, meeting.revision, "{commit}");
        assert!(!store.versions(&id, &ItemId::from("i1")).unwrap().is_empty(), "{commit}");
    }
}
