//! From the import to the next day: what was typed is there again.

use super::*;
use crate::meeting::Fingerprint;
use crate::store::{Bookmark, Summary, list_mirror, read_mirror};

#[test]
fn a_kill_in_the_middle_of_sleds_snapshot_is_no_damage() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open(dir.path()).unwrap().0.create(agenda(), None).unwrap());
    std::fs::remove_file(dir.path().join("store.stamp")).unwrap();
    std::fs::write(dir.path().join("store/snap.00000000000038B6.generating"), "halv").unwrap();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&agenda().id).unwrap(), agenda());
}

#[test]
fn a_meeting_is_there_again_with_text_and_place() {
    let dir = tempfile::tempdir().unwrap();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    let source = Fingerprint::of(b"dagsorden");
    let origin = origin(b"dagsorden");
    let mut meeting = store.create(agenda(), Some(origin.clone())).unwrap();
    assert_eq!(store.origin(&meeting.id), Some(origin));
    assert_eq!(store.find_source(&source), Some(meeting.id.clone()));
    assert_eq!(store.find_source(&Fingerprint::of(b"en anden")), None);

    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&meeting.id), meeting);
    worker.type_text(&mut meeting, "i2", "Køreplanen blev godkendt 🚌 enstemmigt.\nRegionen betaler.", 0);
    let place = Bookmark { item: Some(ItemId::from("i2")), cursor: 17, revision: 3, ..Bookmark::default() };
    worker.store.send(Request::Remember { meeting: meeting.id.clone(), bookmark: place.clone() });
    worker.await_saved(meeting.revision);
    worker.finish();

    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(store.bookmark(&meeting.id), Some(place));
    assert_eq!(store.last_opened(), Some(meeting.id.clone()));
    assert_eq!(store.list(), [Summary::of(&meeting)]);
    assert_eq!(list_mirror(dir.path()), store.list());
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
}

#[test]
fn a_second_meeting_on_the_same_day_gets_an_id_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let ids = [1, 2, 3].map(|_| store.create(agenda(), None).unwrap().id.0);
    let first = "kkr-soehoejland-2020-11-13";
    assert_eq!(ids, [first.to_owned(), format!("{first}-2"), format!("{first}-3")]);
    let unsafe_id = Meeting { id: MeetingId::from("../ude"), ..agenda() };
    assert_eq!(store.create(unsafe_id, None).unwrap().id.0, format!("{first}-4"));
}

#[test]
fn the_list_has_the_newest_first_and_tells_how_far_each_has_come() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    for day in [3, 28, 14] {
        let date = NaiveDate::from_ymd_opt(2021, 1, day).unwrap();
        let meeting = Meeting { id: MeetingId::from_body("Ting", date), date, ..agenda() };
        store.create(meeting, None).unwrap();
    }
    let rows = store.list();
    assert_eq!(
        rows.iter().map(|row| row.date.to_string()).collect::<Vec<_>>(),
        ["2021-01-28", "2021-01-14", "2021-01-03"]
    );
    assert_eq!((rows[0].items, rows[0].needed, rows[0].done, rows[0].unfinished), (3, 3, 0, 3));
    let json = serde_json::to_value(&rows[0]).unwrap();
    assert_eq!(json["id"], "ting-2021-01-28");
    assert_eq!(json["revision"], 0);
}

#[test]
fn what_is_reported_saved_survives_a_power_cut_that_same_moment() {
    let (dir, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker = StoreThread::of(store);
    let mut ms = 0;
    for word in ["Rådet ", "tog ", "sagen ", "til ", "efterretning."] {
        ms = worker.type_text(&mut meeting, "i1", word, ms);
        worker.await_saved(meeting.revision);
        let cut = after.path().join(meeting.revision.to_string());
        copy_folder(dir.path(), &cut);
        let (store, _) = Store::open(&cut).unwrap();
        assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    }
    worker.finish();
}

#[test]
fn the_mirror_follows_within_a_second() {
    let (dir, mut meeting, worker) = begun();
    worker.type_text(&mut meeting, "i1", "Godkendt.", 0);
    std::thread::sleep(Duration::from_millis(1_000));
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
    worker.finish();
}

#[test]
fn every_change_is_kept_with_its_time_and_what_undoes_it() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = minuted(dir.path(), "Ja tak");
    let (store, _) = Store::open(dir.path()).unwrap();
    let past = store.history(&meeting.id, 4).unwrap();
    assert_eq!(
        past.iter().map(|past| past.record.at).collect::<Vec<_>>(),
        [at(200), at(300), at(400), at(500)]
    );
    let mut back = meeting;
    for step in past.iter().rev() {
        back.apply(&step.undo).unwrap();
    }
    assert_eq!(back.item(&ItemId::from("i2")).unwrap().decision_text(), "Ja");
}

#[test]
fn a_change_sent_twice_is_kept_once() {
    let (_dir, mut meeting, worker) = begun();
    let record = write(&mut meeting, "i1", "Ja", 0);
    for _ in 0..2 {
        worker.store.send(save(&meeting.id, record.clone()));
        worker.await_saved(1);
    }
    assert_eq!(worker.load(&meeting.id), meeting);
    worker.finish();
}

#[test]
fn nobody_asks_for_a_meeting_outside_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    for id in ["../lock", "findes-ikke", ""] {
        let id = MeetingId::from(id);
        assert!(matches!(store.load(&id), Err(crate::store::StoreError::NotFound(_))));
        assert!(matches!(read_mirror(dir.path(), &id), Err(crate::store::StoreError::NotFound(_))));
    }
    let worker = StoreThread::of(store);
    worker.store.send(Request::Open(MeetingId::from("findes-ikke")));
    worker.await_reply(|reply| matches!(reply, Reply::NotFound(_)).then_some(()));
    worker.finish();
}

#[test]
fn every_version_is_kept_over_restarts_and_snapshots() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    drop(store);
    let mut ms = 0;
    for words in ["Første udgave.", " Anden.", " Tredje."] {
        let worker = StoreThread::of(Store::open(dir.path()).unwrap().0);
        worker.load(&meeting.id);
        ms = worker.type_text(&mut meeting, "i2", words, ms + 60_000);
        ms = worker.type_text(&mut meeting, "i1", "En anden sag.", ms);
        worker.finish();
    }
    let (store, _) = Store::open(dir.path()).unwrap();
    let versions = store.versions(&meeting.id, &ItemId::from("i2")).unwrap();
    let texts: Vec<&str> = versions.iter().map(|version| version.text.as_str()).collect();
    assert_eq!(texts, ["Første udgave.", "Første udgave. Anden.", "Første udgave. Anden. Tredje."]);
    assert!(store.versions(&meeting.id, &ItemId::from("i3")).unwrap().is_empty());
}

#[test]
fn a_body_with_a_long_name_or_an_impossible_year_gets_an_id_that_names_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let years = ["2026-03-03".parse().unwrap(), chrono::NaiveDate::MAX, chrono::NaiveDate::MIN];
    for (body, date) in
        ["Råd ".repeat(200), String::new()].iter().flat_map(|body| years.map(|date| (body, date)))
    {
        for _ in 0..2 {
            let unnamed = Meeting { id: MeetingId::default(), body: body.clone(), date, ..agenda() };
            let id = store.create(unnamed, None).unwrap().id;
            assert!(id.is_safe() && store.load(&id).is_ok(), "{id}");
        }
    }
}
