//! Damaged copies: either alone restores the meeting, and nothing damaged is written over.

use std::fs;

use super::*;
use crate::store::{StoreError, StoreNotice, Summary, read_mirror};

/// One way to damage a file.
#[derive(Debug, Clone, Copy)]
enum Damage {
    /// Cut off after so many thousandths.
    Cut(usize),
    /// One bit turned, so many thousandths in.
    Flip(usize),
    /// Zeros for 300 bytes.
    Zeros(usize),
    /// Other bytes from here to the end.
    Noise(usize),
    /// The file is gone.
    Removed,
}

fn damage(path: &Path, damage: Damage) {
    let mut bytes = fs::read(path).unwrap();
    let place = |thousandths: usize| bytes.len() * thousandths / 1_000;
    match damage {
        Damage::Cut(at) => bytes.truncate(place(at)),
        Damage::Flip(at) => {
            let at = place(at).min(bytes.len() - 1);
            bytes[at] ^= 1 << (at % 8);
        }
        Damage::Zeros(at) => {
            let at = place(at);
            bytes.iter_mut().skip(at).take(300).for_each(|byte| *byte = 0);
        }
        Damage::Noise(at) => {
            let at = place(at);
            bytes.iter_mut().enumerate().skip(at).for_each(|(n, byte)| *byte = (n * 7 + 13) as u8);
        }
        Damage::Removed => return fs::remove_file(path).unwrap(),
    }
    fs::write(path, bytes).unwrap();
}

fn damages() -> Vec<Damage> {
    let places = [0, 1, 30, 120, 250, 400, 500, 640, 780, 900, 960, 990, 999];
    let ways = [Damage::Cut as fn(usize) -> Damage, Damage::Flip, Damage::Zeros, Damage::Noise];
    let damages = ways.into_iter().flat_map(|kind| places.map(kind));
    damages.chain([Damage::Removed]).collect()
}

/// Returns what must hold of a folder whose sled is damaged, whether or not it was closed in peace; returns
/// the number of folders set aside.
fn comes_back(dir: &Path, sound: &Meeting) -> usize {
    let (store, mut notices) = Store::open(dir).unwrap();
    let mut meeting = store.load(&sound.id).unwrap();
    assert_eq!(meeting, *sound);
    assert_eq!(store.list(), [Summary::of(sound)]);
    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&meeting.id), meeting);
    worker.type_text(&mut meeting, "i1", "Nyt.", 0);
    worker.await_reply(|reply| match reply {
        Reply::Notice(notice) => {
            notices.push(StoreNotice(notice));
            None
        }
        Reply::Saved { revision, .. } => (revision == meeting.revision).then_some(()),
        _ => None,
    });
    worker.finish();
    let aside = set_aside_in(dir);
    let all_named = aside.iter().all(|path| notices.iter().any(|n| n.0.contains(&*path.to_string_lossy())));
    assert!(all_named, "{aside:?} {notices:?}");
    let (store, notices) = Store::open(dir).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    aside.len()
}

#[test]
fn however_sled_is_damaged_the_whole_text_comes_back_and_can_be_written_on() {
    let sound = UndamagedFolder::new();
    for file in ["db", "conf"] {
        for kind in damages().into_iter().step_by(3) {
            println!("{file} {kind:?}");
            let dir = sound.copy("case");
            damage(&dir.join("store").join(file), kind);
            // a flip in a zero-length cut and the like may change nothing
            let changed = fs::read(dir.join("store").join(file)).ok()
                != fs::read(sound.dir.path().join("closed/store").join(file)).ok();
            assert_eq!(comes_back(&dir, &sound.meeting), usize::from(changed));
            fs::remove_dir_all(dir).unwrap();
        }
    }
}

#[test]
fn after_a_crash_there_is_no_checksum_and_still_the_whole_text_comes_back() {
    let sound = UndamagedFolder::new();
    let mut seen = 0;
    for kind in damages() {
        println!("{kind:?}");
        let dir = sound.copy("case");
        fs::remove_file(dir.join("store.stamp")).unwrap();
        damage(&dir.join("store/db"), kind);
        seen += comes_back(&dir, &sound.meeting);
        fs::remove_dir_all(dir).unwrap();
    }
    // most of it sled does not see: the higher revision of the mirror and our own checksums do
    println!("{seen} were set aside");
    assert!(seen > 0);
}

#[test]
fn a_damaged_sled_is_set_aside_as_it_was() {
    let sound = UndamagedFolder::new();
    let dir = sound.copy("noise");
    let db = dir.join("store/db");
    damage(&db, Damage::Noise(0));
    let damaged = fs::read(&db).unwrap();
    let (_, notices) = Store::open(&dir).unwrap();
    let aside = dir.join("store.beskadiget-1");
    assert_eq!(notices, [StoreNotice::sled_set_aside(&aside)]);
    assert_eq!(fs::read(aside.join("db")).unwrap(), damaged);
}

#[test]
fn a_second_damage_does_not_overwrite_the_first() {
    let sound = UndamagedFolder::new();
    let dir = sound.copy("twice");
    for n in 1..=2 {
        fs::remove_file(dir.join("store/db")).unwrap();
        let (store, _) = Store::open(&dir).unwrap();
        assert_eq!(store.load(&sound.meeting.id).unwrap(), sound.meeting);
        assert_eq!(set_aside_in(&dir).len(), n);
    }
}

#[test]
fn whatever_happens_to_the_mirror_sled_wins_and_the_mirror_is_made_anew() {
    let sound = UndamagedFolder::new();
    for (n, kind) in damages().into_iter().enumerate() {
        let dir = sound.copy(&format!("mirror-{n}"));
        let file = dir.join("meetings").join(format!("{}.json", sound.meeting.id));
        damage(&file, kind);
        let damaged = fs::read(&file).ok();
        let (store, _) = Store::open(&dir).unwrap();
        assert_eq!(store.load(&sound.meeting.id).unwrap(), sound.meeting, "{kind:?}");
        let worker = StoreThread::of(store);
        assert_eq!(worker.load(&sound.meeting.id), sound.meeting, "{kind:?}");
        worker.finish();
        assert_eq!(read_mirror(&dir, &sound.meeting.id).unwrap(), sound.meeting, "{kind:?}");
        if let Some(damaged) = damaged.filter(|bytes| *bytes != fs::read(&file).unwrap()) {
            let aside = set_aside_in(&dir.join("meetings"));
            assert_eq!(fs::read(&aside[0]).unwrap(), damaged, "{kind:?}");
        }
    }
}

#[test]
fn when_neither_copy_can_be_read_both_stay_where_one_can_find_them() {
    let sound = UndamagedFolder::new();
    let dir = sound.copy("both");
    let (db, file) = (dir.join("store/db"), dir.join("meetings").join(format!("{}.json", sound.meeting.id)));
    damage(&db, Damage::Noise(0));
    damage(&file, Damage::Cut(500));
    let (noise, half) = (fs::read(&db).unwrap(), fs::read(&file).unwrap());
    let (store, notices) = Store::open(&dir).unwrap();
    assert!(notices.contains(&StoreNotice::unreadable(&file)), "{notices:?}");
    assert!(matches!(store.load(&sound.meeting.id), Err(StoreError::Damaged { .. })));
    assert_eq!(fs::read(dir.join("store.beskadiget-1/db")).unwrap(), noise);
    assert_eq!(fs::read(&file).unwrap(), half);
    // a new import does not take the place of what can perhaps still be saved
    let created = store.create(agenda(), None).unwrap();
    assert_eq!(created.id, sound.meeting.id.numbered(2));
    assert_eq!(fs::read(&file).unwrap(), half);
}

#[test]
fn a_mirror_that_was_changed_is_used_only_with_a_word() {
    let sound = UndamagedFolder::new();
    let dir = sound.copy("doubtful");
    let file = dir.join("meetings").join(format!("{}.json", sound.meeting.id));
    let text = fs::read_to_string(&file).unwrap().replace("enstemmigt", "énstemmigt");
    fs::write(&file, text).unwrap();
    assert!(matches!(read_mirror(&dir, &sound.meeting.id), Err(StoreError::Damaged { .. })));
    fs::remove_dir_all(dir.join("store")).unwrap();
    let (store, notices) = Store::open(&dir).unwrap();
    let aside = set_aside_in(&dir.join("meetings"));
    assert_eq!(notices, [StoreNotice::from_altered_mirror(&sound.meeting.id, &aside[0])]);
    let kept = store.load(&sound.meeting.id).unwrap();
    assert!(kept.item(&ItemId::from("i2")).unwrap().decision_text().contains("énstemmigt"));
    assert_eq!(read_mirror(&dir, &sound.meeting.id).unwrap(), kept);
}

#[test]
fn letters_that_only_sled_has_follow_after_the_mirror() {
    let (dir, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker =
        StoreThread::paced(store, Intervals { mirror: Duration::from_millis(30), ..Intervals::default() });
    worker.type_text(&mut meeting, "i1", "Godkendt", 0);
    worker.await_saved(meeting.revision);
    std::thread::sleep(Duration::from_millis(300));
    let mirrored = fs::read(dir.path().join(format!("meetings/{}.json", meeting.id))).unwrap();
    worker.type_text(&mut meeting, "i1", "enstemmigt.", 1_000);
    worker.await_saved(meeting.revision);
    // the power goes before the mirror is written, and takes the meeting's beginning out of sled with it
    copy_folder(dir.path(), after.path());
    worker.finish();
    fs::write(after.path().join(format!("meetings/{}.json", meeting.id)), mirrored).unwrap();
    let (store, _) = Store::open(after.path()).unwrap();
    let mut batch = crate::store::batch::Batch::default();
    batch.remove(crate::store::keys::StoreKey::of(crate::store::keys::Table::Base, &meeting.id.0));
    store.database.commit(&batch).unwrap();
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&meeting.id), meeting);
    worker.finish();
    assert_eq!(set_aside_in(after.path()).len(), 1);
}

#[test]
fn a_sled_that_is_unreadable_while_one_types_loses_no_letter() {
    let dir = tempfile::tempdir().unwrap();
    let disk = crate::store::files::Disk::default();
    let broken = std::sync::Arc::clone(&disk.broken);
    let (store, _) = Store::open_on(dir.path(), disk, &mut |_, _| {}).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker =
        StoreThread::paced(store, Intervals { mirror: Duration::from_secs(60), ..Intervals::default() });
    let ms = worker.type_text(&mut meeting, "i1", "Rådet ", 0);
    worker.await_saved(meeting.revision);
    broken.store(true, std::sync::atomic::Ordering::SeqCst);
    let ms = worker.type_text(&mut meeting, "i1", "tog ", ms);
    let aside = dir.path().join("store.beskadiget-1");
    let expected = StoreNotice::sled_set_aside(&aside);
    worker.await_reply(|reply| matches!(reply, Reply::Notice(notice) if notice == expected.0).then_some(()));
    worker.type_text(&mut meeting, "i1", "sagen op.", ms);
    worker.await_saved(meeting.revision);
    worker.finish();
    assert!(aside.join("db").exists());
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
}

#[test]
fn a_lost_sled_takes_neither_the_other_meetings_nor_the_bookmarks_that_can_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let first = store.create(agenda(), None).unwrap();
    let second = store.create(agenda(), Some(origin(b"to"))).unwrap();
    let mut batch = crate::store::batch::Batch::default();
    batch.remove(crate::store::keys::StoreKey::of(crate::store::keys::Table::Base, &first.id.0));
    let gap = crate::store::keys::StoreKey::at(crate::store::keys::Table::Log, &first.id.0, 7);
    batch.put(gap, &"ikke en række").unwrap();
    store.database.commit(&batch).unwrap();
    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&first.id), first);
    worker.finish();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.list().len(), 2);
    assert_eq!(store.load(&second.id).unwrap(), second);
    assert_eq!(store.find_source(&crate::meeting::Fingerprint::of(b"to")), Some(second.id));
}
