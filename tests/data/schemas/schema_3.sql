BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'readinglist','m001_first_schema','2026-11-21 07:51:24.774937+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'readinglist','m002_matches_queue_and_kept_files','2026-11-21 09:35:10.159621+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'readinglist','m003_orders_of_large_views','2026-11-21 12:37:02.271383+00:00');
CREATE TABLE abstract_sketches (
    hash INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    PRIMARY KEY (hash, paper_id)
) WITHOUT ROWID;
INSERT INTO "abstract_sketches" VALUES(133562035,5);
INSERT INTO "abstract_sketches" VALUES(241827208,5);
INSERT INTO "abstract_sketches" VALUES(408946148,5);
INSERT INTO "abstract_sketches" VALUES(495073930,5);
INSERT INTO "abstract_sketches" VALUES(649952390,5);
INSERT INTO "abstract_sketches" VALUES(684071541,5);
INSERT INTO "abstract_sketches" VALUES(20555262,8);
INSERT INTO "abstract_sketches" VALUES(23710663,8);
INSERT INTO "abstract_sketches" VALUES(55449823,8);
INSERT INTO "abstract_sketches" VALUES(149677575,8);
INSERT INTO "abstract_sketches" VALUES(167141462,8);
INSERT INTO "abstract_sketches" VALUES(260448798,8);
INSERT INTO "abstract_sketches" VALUES(20555262,9);
INSERT INTO "abstract_sketches" VALUES(140175342,9);
INSERT INTO "abstract_sketches" VALUES(197142011,9);
INSERT INTO "abstract_sketches" VALUES(255271927,9);
INSERT INTO "abstract_sketches" VALUES(305053010,9);
INSERT INTO "abstract_sketches" VALUES(356743499,9);
INSERT INTO "abstract_sketches" VALUES(2654808,10);
INSERT INTO "abstract_sketches" VALUES(20555262,10);
INSERT INTO "abstract_sketches" VALUES(54636872,10);
INSERT INTO "abstract_sketches" VALUES(294596482,10);
INSERT INTO "abstract_sketches" VALUES(597626479,10);
INSERT INTO "abstract_sketches" VALUES(691249185,10);
INSERT INTO "abstract_sketches" VALUES(9033147,11);
INSERT INTO "abstract_sketches" VALUES(13954426,11);
INSERT INTO "abstract_sketches" VALUES(20555262,11);
INSERT INTO "abstract_sketches" VALUES(37081658,11);
INSERT INTO "abstract_sketches" VALUES(157458769,11);
INSERT INTO "abstract_sketches" VALUES(165128663,11);
INSERT INTO "abstract_sketches" VALUES(20555262,12);
INSERT INTO "abstract_sketches" VALUES(77395644,12);
INSERT INTO "abstract_sketches" VALUES(102524411,12);
INSERT INTO "abstract_sketches" VALUES(187370552,12);
INSERT INTO "abstract_sketches" VALUES(241469430,12);
INSERT INTO "abstract_sketches" VALUES(314932574,12);
CREATE TABLE authors (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (paper_id, position)
);
INSERT INTO "authors" VALUES(1,6,0,'Ilse Marchetti-Voss');
INSERT INTO "authors" VALUES(2,6,1,'Tomasz Brandl');
INSERT INTO "authors" VALUES(3,6,2,'Tomasz Brandl');
INSERT INTO "authors" VALUES(4,9,0,'Ada Example');
INSERT INTO "authors" VALUES(5,9,1,'Bo Sample');
INSERT INTO "authors" VALUES(6,8,0,'Ada Example');
INSERT INTO "authors" VALUES(7,8,1,'Bo Sample');
INSERT INTO "authors" VALUES(8,11,0,'Ada Example');
INSERT INTO "authors" VALUES(9,11,1,'Bo Sample');
INSERT INTO "authors" VALUES(10,10,0,'Ada Example');
INSERT INTO "authors" VALUES(11,10,1,'Bo Sample');
INSERT INTO "authors" VALUES(12,12,0,'Ada Example');
INSERT INTO "authors" VALUES(13,12,1,'Bo Sample');
INSERT INTO "authors" VALUES(14,13,0,'Ina Marsh Reed');
INSERT INTO "authors" VALUES(15,13,1,'Bo Pier');
INSERT INTO "authors" VALUES(16,2,0,'Ada Example');
INSERT INTO "authors" VALUES(17,14,0,'Harbour Lights Group');
INSERT INTO "authors" VALUES(18,14,1,'Jan van der Meer');
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deed_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    origin TEXT NOT NULL,
    at TEXT NOT NULL,
    undoable INTEGER NOT NULL DEFAULT 1,
    reverts INTEGER REFERENCES batches (id),
    undone INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "batches" VALUES(1,1,'import','imported cards.txt','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(2,1,'import','imported answers.json','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(3,1,'import','imported works.json','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(4,4,'mark','marked 5 papers to read','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(5,5,'fetch','fetched facts about “Learning to fold mirrors in 2 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(6,6,'fetch','fetched facts about “Learning to fold ladders in 1 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(7,7,'fetch','fetched facts about “Learning to fold ladders in 1 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(8,8,'fetch','fetched facts about “Learning to fold lanterns in 4 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(9,9,'fetch','fetched facts about “Learning to fold ladders in 1 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(10,10,'fetch','fetched facts about “Learning to fold mirrors in 2 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(11,11,'fetch','fetched facts about “Learning to fold anchors in 3 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(12,12,'fetch','fetched facts about “Learning to fold anchors in 3 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(13,13,'fetch','fetched facts about “Learning to fold lanterns in 4 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(14,14,'fetch','fetched facts about “Learning to fold pebbles in 5 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(15,15,'fetch','fetched facts about “Learning to fold pebbles in 5 small steps”','service','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(16,16,'mark','marked 1 paper read, gave 1 paper high priority, tagged 1 paper gardens/small, Été','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(17,17,'mark','marked 1 paper as being read, tagged 1 paper gardens','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(18,18,'mark','skipped 1 paper, gave 1 paper low priority','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(19,19,'notes','changed the notes of “Learning to fold ladders in 1 small steps”','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(20,20,'edit','edited “Learning to fold lanterns in 4 small steps”','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(21,21,'search','saved the search “Small things”','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(22,22,'remove','removed 1 paper','command','2026-11-21T07:51:24+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(23,23,'mark','gave 1 paper medium priority','command','2026-11-21T07:51:24+00:00',1,NULL,1);
INSERT INTO "batches" VALUES(24,24,'undo','gave 1 paper medium priority','command','2026-11-21T07:51:24+00:00',0,23,0);
INSERT INTO "batches" VALUES(25,25,'cite-keys','made cite keys','command','2026-11-21T07:51:24+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(26,26,'import','imported harbour.bib','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(27,27,'mark','marked 2 papers to read, gave 2 papers low priority, tagged 2 papers harbour/night','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(28,28,'fetch','fetched facts about “Harbour Lights: Routing by Night”','service','2026-11-21T09:35:10+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(29,29,'fetch','fetched facts about “Harbour Lights: Routing by Night”','service','2026-11-21T09:35:10+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(30,30,'fetch','fetched facts about “Harbour Lights: Routing by Night”','service','2026-11-21T09:35:10+00:00',0,NULL,0);
INSERT INTO "batches" VALUES(31,31,'mark','marked 1 paper to read','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(32,32,'queue','moved 1 paper in the queue','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(33,33,'queue','made 1 paper due on 2031-05-01','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(34,34,'queue','snoozed 1 paper until 2031-04-01','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(35,35,'tag','coloured the tag harbour/night','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(36,36,'tag','renamed the tag boats to ships','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(37,37,'refuse','refused matches for “Harbour Lights: Routing by Night”','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(38,38,'keep','kept ships.bib up to date','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(39,39,'cite-key','set the cite key “mykey”','command','2026-11-21T09:35:10+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(40,40,'notes','changed the notes of “Loners: Handles without a Name”','command','2026-11-21T09:35:10+00:00',1,NULL,1);
INSERT INTO "batches" VALUES(41,41,'undo','changed the notes of “Loners: Handles without a Name”','command','2026-11-21T09:35:10+00:00',0,40,0);
INSERT INTO "batches" VALUES(42,42,'import','imported lighthouses.bib','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(43,43,'mark','marked 2 papers to read, tagged 2 papers coast/10, coast/9','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(44,44,'queue','made 1 paper due on 2031-06-01','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(45,45,'queue','snoozed 1 paper until 2031-07-01','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(46,46,'keep','kept coast.bib up to date','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(47,47,'tag','renamed the tag coast to shore','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(48,48,'cite-key','set the cite key “quays”','command','2026-11-21T12:37:02+00:00',1,NULL,0);
INSERT INTO "batches" VALUES(49,49,'remove','removed 1 paper','command','2026-11-21T12:37:02+00:00',1,NULL,0);
CREATE TABLE candidates (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    authors TEXT NOT NULL,
    published TEXT,
    title_equal INTEGER NOT NULL,
    overlap REAL,
    reasons TEXT NOT NULL,
    found_at TEXT NOT NULL,
    UNIQUE (paper_id, arxiv_id)
);
INSERT INTO "candidates" VALUES(1,3,'arxiv','2502.01002','Nobody Signed This Card Again','The page shows nothing below this abstract, and the next card begins at once.','["Bo Sample", "Cy Model"]','2026-03-02',0,1.0,'["the title differs", "the abstracts share 100% of their words in order"]','2026-11-21T09:35:10+00:00');
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    entity TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    paper_id INTEGER,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    field TEXT,
    old,
    new
);
INSERT INTO "changes" VALUES(1,1,'dumps',1,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(2,1,'papers',1,1,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(3,1,'sightings',1,1,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(4,1,'papers',2,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(5,1,'links',1,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(6,1,'sightings',2,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(7,1,'papers',3,3,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(8,1,'sightings',3,3,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(9,1,'papers',4,4,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(10,1,'sightings',4,4,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(11,1,'papers',5,5,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(12,1,'links',2,5,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(13,1,'links',3,5,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(14,1,'links',4,5,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(15,1,'sightings',5,5,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(16,1,'dumps',1,NULL,'update','content_digest','','ee17014d7e3f5377f865663ec732884e4a3d3e46e56b8bf051b3944eb34aa295');
INSERT INTO "changes" VALUES(17,1,'dumps',1,NULL,'update','layout',NULL,'cards');
INSERT INTO "changes" VALUES(18,1,'dumps',1,NULL,'update','page_date',NULL,'2026-03-06');
INSERT INTO "changes" VALUES(19,1,'dumps',1,NULL,'update','page_date_text',NULL,'Mar 6');
INSERT INTO "changes" VALUES(20,2,'dumps',2,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(21,2,'papers',6,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(22,2,'authors',1,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(23,2,'authors',2,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(24,2,'authors',3,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(25,2,'links',5,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(26,2,'links',6,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(27,2,'links',7,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(28,2,'sightings',6,6,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(29,2,'papers',7,7,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(30,2,'links',8,7,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(31,2,'sightings',7,7,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(32,2,'dumps',2,NULL,'update','content_digest','','fff7b40c53561d3866861cbb39bbde3559f650682edf2bfe3c73affbac0feb1c');
INSERT INTO "changes" VALUES(33,2,'dumps',2,NULL,'update','layout',NULL,'json');
INSERT INTO "changes" VALUES(34,3,'dumps',3,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(35,3,'papers',8,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(36,3,'sightings',8,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(37,3,'papers',9,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(38,3,'sightings',9,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(39,3,'papers',10,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(40,3,'sightings',10,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(41,3,'papers',11,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(42,3,'sightings',11,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(43,3,'papers',12,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(44,3,'sightings',12,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(45,3,'dumps',3,NULL,'update','content_digest','','02dad825b2d49dbfcd5124f666de89a6039a7e77e924260e0cab3ff6ea73e14b');
INSERT INTO "changes" VALUES(46,3,'dumps',3,NULL,'update','layout',NULL,'json');
INSERT INTO "changes" VALUES(47,4,'papers',8,8,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(48,4,'papers',9,9,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(49,4,'papers',10,10,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(50,4,'papers',11,11,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(51,4,'papers',12,12,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(52,5,'provenance',1,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(53,5,'provenance',2,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(54,5,'provenance',3,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(55,5,'provenance',4,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(56,5,'provenance',5,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(57,5,'provenance',6,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(58,5,'provenance',7,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(59,5,'provenance',8,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(60,5,'provenance',9,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(61,5,'provenance',10,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(62,5,'authors',4,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(63,5,'authors',5,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(64,5,'papers',9,9,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(65,5,'papers',9,9,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(66,5,'papers',9,9,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(67,5,'papers',9,9,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(68,5,'papers',9,9,'update','arxiv_id',NULL,'2603.00002');
INSERT INTO "changes" VALUES(69,5,'papers',9,9,'update','author_count',NULL,2);
INSERT INTO "changes" VALUES(70,5,'papers',9,9,'update','arxiv_title',NULL,'Learning to fold mirrors in 2 small steps');
INSERT INTO "changes" VALUES(71,5,'papers',9,9,'update','arxiv_abstract',NULL,'In study 2 part 1 we fold some mirrors and 2 more. In study 2 part 2 we fold some mirrors and 4 more. In study 2 part 3 we fold some mirrors and 6 more. In study 2 part 4 we fold some mirrors and 8 more. In study 2 part 5 we fold some mirrors and 10 more. In study 2 part 6 we fold some mirrors and 12 more. In study 2 part 7 we fold some mirrors and 14 more. In study 2 part 8 we fold some mirrors and 16 more.');
INSERT INTO "changes" VALUES(72,5,'papers',9,9,'update','arxiv_comment',NULL,'8 pages');
INSERT INTO "changes" VALUES(73,5,'links',9,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(74,6,'provenance',11,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(75,6,'provenance',12,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(76,6,'provenance',13,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(77,6,'provenance',14,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(78,6,'provenance',15,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(79,6,'provenance',16,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(80,6,'provenance',17,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(81,6,'provenance',18,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(82,6,'provenance',19,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(83,6,'authors',6,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(84,6,'authors',7,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(85,6,'papers',8,8,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(86,6,'papers',8,8,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(87,6,'papers',8,8,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(88,6,'papers',8,8,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(89,6,'papers',8,8,'update','arxiv_id',NULL,'2603.00001');
INSERT INTO "changes" VALUES(90,6,'papers',8,8,'update','author_count',NULL,2);
INSERT INTO "changes" VALUES(91,6,'papers',8,8,'update','arxiv_title',NULL,'Learning to fold ladders in 1 small steps');
INSERT INTO "changes" VALUES(92,6,'papers',8,8,'update','arxiv_abstract',NULL,'In study 1 part 1 we fold some ladders and 1 more. In study 1 part 2 we fold some ladders and 2 more. In study 1 part 3 we fold some ladders and 3 more. In study 1 part 4 we fold some ladders and 4 more. In study 1 part 5 we fold some ladders and 5 more. In study 1 part 6 we fold some ladders and 6 more. In study 1 part 7 we fold some ladders and 7 more. In study 1 part 8 we fold some ladders and 8 more.');
INSERT INTO "changes" VALUES(93,6,'links',10,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(94,7,'provenance',20,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(95,7,'papers',8,8,'update','comments',NULL,2);
INSERT INTO "changes" VALUES(96,7,'papers',8,8,'update','organization',NULL,'Example Institute');
INSERT INTO "changes" VALUES(97,7,'papers',8,8,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(98,7,'links',11,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(99,8,'provenance',21,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(100,8,'provenance',22,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(101,8,'provenance',23,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(102,8,'provenance',24,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(103,8,'provenance',25,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(104,8,'provenance',26,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(105,8,'provenance',27,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(106,8,'provenance',28,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(107,8,'provenance',29,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(108,8,'authors',8,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(109,8,'authors',9,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(110,8,'papers',11,11,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(111,8,'papers',11,11,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(112,8,'papers',11,11,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(113,8,'papers',11,11,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(114,8,'papers',11,11,'update','arxiv_id',NULL,'2603.00004');
INSERT INTO "changes" VALUES(115,8,'papers',11,11,'update','author_count',NULL,2);
INSERT INTO "changes" VALUES(116,8,'papers',11,11,'update','arxiv_title',NULL,'Learning to fold lanterns in 4 small steps');
INSERT INTO "changes" VALUES(117,8,'papers',11,11,'update','arxiv_abstract',NULL,'In study 4 part 1 we fold some lanterns and 4 more. In study 4 part 2 we fold some lanterns and 8 more. In study 4 part 3 we fold some lanterns and 12 more. In study 4 part 4 we fold some lanterns and 16 more. In study 4 part 5 we fold some lanterns and 20 more. In study 4 part 6 we fold some lanterns and 24 more. In study 4 part 7 we fold some lanterns and 28 more. In study 4 part 8 we fold some lanterns and 32 more.');
INSERT INTO "changes" VALUES(118,8,'links',12,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(119,9,'links',11,8,'update','state',NULL,'alive');
INSERT INTO "changes" VALUES(120,9,'links',11,8,'update','details',NULL,'{"full_name": "example/steps", "stars": 12, "pushed_at": "2026-04-01T00:00:00Z", "fork": false, "holds_code": false, "checked_at": "2026-11-21T07:51:24+00:00"}');
INSERT INTO "changes" VALUES(121,10,'provenance',30,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(122,10,'papers',9,9,'update','organization',NULL,'Example Institute');
INSERT INTO "changes" VALUES(123,10,'papers',9,9,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(124,11,'provenance',31,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(125,11,'provenance',32,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(126,11,'provenance',33,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(127,11,'provenance',34,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(128,11,'provenance',35,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(129,11,'provenance',36,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(130,11,'provenance',37,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(131,11,'provenance',38,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(132,11,'provenance',39,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(133,11,'authors',10,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(134,11,'authors',11,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(135,11,'papers',10,10,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(136,11,'papers',10,10,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(137,11,'papers',10,10,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(138,11,'papers',10,10,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(139,11,'papers',10,10,'update','arxiv_id',NULL,'2603.00003');
INSERT INTO "changes" VALUES(140,11,'papers',10,10,'update','author_count',NULL,2);
INSERT INTO "changes" VALUES(141,11,'papers',10,10,'update','arxiv_title',NULL,'Learning to fold anchors in 3 small steps');
INSERT INTO "changes" VALUES(142,11,'papers',10,10,'update','arxiv_abstract',NULL,'In study 3 part 1 we fold some anchors and 3 more. In study 3 part 2 we fold some anchors and 6 more. In study 3 part 3 we fold some anchors and 9 more. In study 3 part 4 we fold some anchors and 12 more. In study 3 part 5 we fold some anchors and 15 more. In study 3 part 6 we fold some anchors and 18 more. In study 3 part 7 we fold some anchors and 21 more. In study 3 part 8 we fold some anchors and 24 more.');
INSERT INTO "changes" VALUES(143,11,'links',13,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(144,12,'provenance',40,10,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(145,12,'papers',10,10,'update','comments',NULL,2);
INSERT INTO "changes" VALUES(146,12,'papers',10,10,'update','organization',NULL,'Example Institute');
INSERT INTO "changes" VALUES(147,12,'papers',10,10,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(148,13,'provenance',41,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(149,13,'papers',11,11,'update','organization',NULL,'Example Institute');
INSERT INTO "changes" VALUES(150,13,'papers',11,11,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(151,14,'provenance',42,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(152,14,'provenance',43,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(153,14,'provenance',44,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(154,14,'provenance',45,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(155,14,'provenance',46,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(156,14,'provenance',47,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(157,14,'provenance',48,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(158,14,'provenance',49,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(159,14,'provenance',50,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(160,14,'authors',12,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(161,14,'authors',13,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(162,14,'papers',12,12,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(163,14,'papers',12,12,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(164,14,'papers',12,12,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(165,14,'papers',12,12,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(166,14,'papers',12,12,'update','arxiv_id',NULL,'2603.00005');
INSERT INTO "changes" VALUES(167,14,'papers',12,12,'update','author_count',NULL,2);
INSERT INTO "changes" VALUES(168,14,'papers',12,12,'update','arxiv_title',NULL,'Learning to fold pebbles in 5 small steps');
INSERT INTO "changes" VALUES(169,14,'papers',12,12,'update','arxiv_abstract',NULL,'In study 5 part 1 we fold some pebbles and 5 more. In study 5 part 2 we fold some pebbles and 10 more. In study 5 part 3 we fold some pebbles and 15 more. In study 5 part 4 we fold some pebbles and 20 more. In study 5 part 5 we fold some pebbles and 25 more. In study 5 part 6 we fold some pebbles and 30 more. In study 5 part 7 we fold some pebbles and 35 more. In study 5 part 8 we fold some pebbles and 40 more.');
INSERT INTO "changes" VALUES(170,14,'links',14,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(171,15,'provenance',51,12,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(172,15,'papers',12,12,'update','comments',NULL,2);
INSERT INTO "changes" VALUES(173,15,'papers',12,12,'update','organization',NULL,'Example Institute');
INSERT INTO "changes" VALUES(174,15,'papers',12,12,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(175,16,'papers',8,8,'update','status','to-read','read');
INSERT INTO "changes" VALUES(176,16,'papers',8,8,'update','read_at',NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "changes" VALUES(177,16,'papers',8,8,'update','priority','none','high');
INSERT INTO "changes" VALUES(178,16,'tags',1,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(179,16,'paper_tags',1,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(180,16,'tags',2,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(181,16,'paper_tags',2,8,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(182,17,'papers',9,9,'update','status','to-read','reading');
INSERT INTO "changes" VALUES(183,17,'tags',3,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(184,17,'paper_tags',3,9,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(185,18,'papers',10,10,'update','status','to-read','skipped');
INSERT INTO "changes" VALUES(186,18,'papers',10,10,'update','priority','none','low');
INSERT INTO "changes" VALUES(187,19,'papers',8,8,'update','notes',NULL,'Worth a second look.
See section “4” for the <proof>.');
INSERT INTO "changes" VALUES(188,20,'papers',11,11,'update','title','Learning to fold lanterns in 4 small steps','Learning in small steps, corrected by hand');
INSERT INTO "changes" VALUES(189,20,'papers',11,11,'update','title_key','learningtofoldlanternsin4smallsteps','learninginsmallstepscorrectedbyhand');
INSERT INTO "changes" VALUES(190,20,'provenance',52,11,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(191,21,'saved_searches',1,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(192,22,'sightings',1,1,'delete',NULL,'{"id": 1, "paper_id": 1, "dump_id": 1, "position": 0, "line": 13, "layout": "cards", "title": null, "abstract": null, "author_count": 3, "organization": null, "published": "2026-03-05", "published_text": "Mar 5", "comments": 14, "upvotes": null, "arxiv_id": null}',NULL);
INSERT INTO "changes" VALUES(193,22,'papers',1,1,'delete',NULL,'{"id": 1, "title": "3 authors", "abstract": "A title may look like a detail. We say nothing of note here and stop.", "title_key": "3authors", "status": "unread", "priority": "none", "author_count": 3, "organization": null, "published": "2026-03-05", "published_text": "Mar 5", "comments": 14, "upvotes": null, "notes": null, "arxiv_id": null, "primary_category": null, "categories": null, "doi": null, "journal_ref": null, "arxiv_comment": null, "arxiv_title": null, "arxiv_abstract": null, "updated": null, "cite_key": null, "added_at": "2026-11-21T07:51:24+00:00", "read_at": null}',NULL);
INSERT INTO "changes" VALUES(194,23,'papers',12,12,'update','priority','none','medium');
INSERT INTO "changes" VALUES(195,24,'papers',12,12,'update','priority','medium','none');
INSERT INTO "changes" VALUES(196,25,'papers',2,2,'update','cite_key',NULL,'harbourlights');
INSERT INTO "changes" VALUES(197,25,'papers',3,3,'update','cite_key',NULL,'nobodysigned');
INSERT INTO "changes" VALUES(198,25,'papers',4,4,'update','cite_key',NULL,'lonershandles2025');
INSERT INTO "changes" VALUES(199,25,'papers',5,5,'update','cite_key',NULL,'longabstracts2024');
INSERT INTO "changes" VALUES(200,25,'papers',6,6,'update','cite_key',NULL,'marchettivoss2026cartographer');
INSERT INTO "changes" VALUES(201,25,'papers',7,7,'update','cite_key',NULL,'oldknots');
INSERT INTO "changes" VALUES(202,25,'papers',8,8,'update','cite_key',NULL,'example2026learning');
INSERT INTO "changes" VALUES(203,25,'papers',9,9,'update','cite_key',NULL,'example2026learninga');
INSERT INTO "changes" VALUES(204,25,'papers',10,10,'update','cite_key',NULL,'example2026learningb');
INSERT INTO "changes" VALUES(205,25,'papers',11,11,'update','cite_key',NULL,'example2026learningc');
INSERT INTO "changes" VALUES(206,25,'papers',12,12,'update','cite_key',NULL,'example2026learningd');
INSERT INTO "changes" VALUES(207,26,'papers',13,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(208,26,'authors',14,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(209,26,'authors',15,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(210,26,'tags',4,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(211,26,'paper_tags',4,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(212,26,'tags',5,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(213,26,'paper_tags',5,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(214,26,'provenance',53,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(215,26,'provenance',54,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(216,26,'provenance',55,13,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(217,26,'papers',13,13,'update','cite_key',NULL,'quay2021');
INSERT INTO "changes" VALUES(218,27,'papers',2,2,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(219,27,'papers',3,3,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(220,27,'papers',2,2,'update','priority','none','low');
INSERT INTO "changes" VALUES(221,27,'papers',3,3,'update','priority','none','low');
INSERT INTO "changes" VALUES(222,27,'tags',6,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(223,27,'paper_tags',6,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(224,27,'paper_tags',7,3,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(225,28,'provenance',56,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(226,28,'provenance',57,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(227,28,'provenance',58,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(228,28,'papers',2,2,'update','organization','Harbour Lab of Night Routing','Example Institute');
INSERT INTO "changes" VALUES(229,28,'papers',2,2,'update','comments',NULL,2);
INSERT INTO "changes" VALUES(230,28,'papers',2,2,'update','upvotes',NULL,7);
INSERT INTO "changes" VALUES(231,29,'provenance',59,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(232,29,'provenance',60,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(233,29,'provenance',61,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(234,29,'provenance',62,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(235,29,'provenance',63,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(236,29,'provenance',64,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(237,29,'provenance',65,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(238,29,'provenance',66,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(239,29,'provenance',67,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(240,29,'provenance',68,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(241,29,'provenance',69,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(242,29,'authors',16,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(243,29,'papers',2,2,'update','published',NULL,'2026-03-02');
INSERT INTO "changes" VALUES(244,29,'papers',2,2,'update','updated',NULL,'2026-05-01');
INSERT INTO "changes" VALUES(245,29,'papers',2,2,'update','primary_category',NULL,'cs.LG');
INSERT INTO "changes" VALUES(246,29,'papers',2,2,'update','categories',NULL,'["cs.LG", "cs.AI"]');
INSERT INTO "changes" VALUES(247,29,'papers',2,2,'update','arxiv_id',NULL,'2502.01001');
INSERT INTO "changes" VALUES(248,29,'papers',2,2,'update','author_count',NULL,1);
INSERT INTO "changes" VALUES(249,29,'papers',2,2,'update','arxiv_title',NULL,'Harbour Lights: Routing by Night');
INSERT INTO "changes" VALUES(250,29,'papers',2,2,'update','arxiv_abstract',NULL,'Ships know the way and so do packets. The code is at https://github.com/harbour-lab/lights.');
INSERT INTO "changes" VALUES(251,29,'papers',2,2,'update','arxiv_comment',NULL,'4 pages');
INSERT INTO "changes" VALUES(252,29,'links',15,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(253,30,'links',1,2,'update','state',NULL,'gone');
INSERT INTO "changes" VALUES(254,30,'links',1,2,'update','details',NULL,'{"checked_at": "2026-11-21T09:35:10+00:00"}');
INSERT INTO "changes" VALUES(255,31,'papers',4,4,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(256,32,'papers',4,4,'update','queue_position',NULL,1.0);
INSERT INTO "changes" VALUES(257,33,'papers',4,4,'update','due',NULL,'2031-05-01');
INSERT INTO "changes" VALUES(258,34,'papers',3,3,'update','snoozed_until',NULL,'2031-04-01');
INSERT INTO "changes" VALUES(259,35,'tags',6,NULL,'update','colour',NULL,'teal');
INSERT INTO "changes" VALUES(260,36,'tags',4,NULL,'update','name','boats','ships');
INSERT INTO "changes" VALUES(261,37,'refusals',1,2,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(262,38,'kept_files',1,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(263,39,'papers',4,4,'update','cite_key','lonershandles2025','mykey');
INSERT INTO "changes" VALUES(264,40,'papers',4,4,'update','notes',NULL,'Look at the tides.');
INSERT INTO "changes" VALUES(265,41,'papers',4,4,'update','notes','Look at the tides.',NULL);
INSERT INTO "changes" VALUES(266,42,'papers',14,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(267,42,'authors',17,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(268,42,'authors',18,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(269,42,'provenance',70,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(270,42,'provenance',71,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(271,42,'provenance',72,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(272,42,'papers',14,14,'update','cite_key',NULL,'beam/2019+a');
INSERT INTO "changes" VALUES(273,42,'papers',15,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(274,42,'authors',19,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(275,42,'provenance',73,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(276,42,'provenance',74,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(277,42,'provenance',75,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(278,42,'provenance',76,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(279,42,'papers',15,15,'update','cite_key',NULL,'fog2020');
INSERT INTO "changes" VALUES(280,43,'papers',14,14,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(281,43,'papers',15,15,'update','status','unread','to-read');
INSERT INTO "changes" VALUES(282,43,'tags',7,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(283,43,'paper_tags',8,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(284,43,'paper_tags',9,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(285,43,'tags',8,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(286,43,'paper_tags',10,14,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(287,43,'paper_tags',11,15,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(288,44,'papers',14,14,'update','due',NULL,'2031-06-01');
INSERT INTO "changes" VALUES(289,45,'papers',15,15,'update','snoozed_until',NULL,'2031-07-01');
INSERT INTO "changes" VALUES(290,46,'kept_files',2,NULL,'insert',NULL,NULL,NULL);
INSERT INTO "changes" VALUES(291,47,'tags',7,NULL,'update','name','coast/10','shore/10');
INSERT INTO "changes" VALUES(292,47,'tags',8,NULL,'update','name','coast/9','shore/9');
INSERT INTO "changes" VALUES(293,47,'kept_files',2,NULL,'update','view','{"tag": "coast"}','{"tag": "shore"}');
INSERT INTO "changes" VALUES(294,48,'papers',13,13,'update','cite_key','quay2021','quays');
INSERT INTO "changes" VALUES(295,49,'paper_tags',9,15,'delete',NULL,'{"id": 9, "paper_id": 15, "tag_id": 7}',NULL);
INSERT INTO "changes" VALUES(296,49,'paper_tags',11,15,'delete',NULL,'{"id": 11, "paper_id": 15, "tag_id": 8}',NULL);
INSERT INTO "changes" VALUES(297,49,'authors',19,15,'delete',NULL,'{"id": 19, "paper_id": 15, "position": 0, "name": "Ida Horn"}',NULL);
INSERT INTO "changes" VALUES(298,49,'provenance',73,15,'delete',NULL,'{"id": 73, "paper_id": 15, "field": "bib_fields", "source": "bibtex", "at": "2026-11-21T12:37:02+00:00"}',NULL);
INSERT INTO "changes" VALUES(299,49,'provenance',74,15,'delete',NULL,'{"id": 74, "paper_id": 15, "field": "doi", "source": "bibtex", "at": "2026-11-21T12:37:02+00:00"}',NULL);
INSERT INTO "changes" VALUES(300,49,'provenance',75,15,'delete',NULL,'{"id": 75, "paper_id": 15, "field": "published", "source": "bibtex", "at": "2026-11-21T12:37:02+00:00"}',NULL);
INSERT INTO "changes" VALUES(301,49,'provenance',76,15,'delete',NULL,'{"id": 76, "paper_id": 15, "field": "title", "source": "bibtex", "at": "2026-11-21T12:37:02+00:00"}',NULL);
INSERT INTO "changes" VALUES(302,49,'papers',15,15,'delete',NULL,'{"id": 15, "title": "Fog Signals at Night", "abstract": "", "title_key": "fogsignalsatnight", "status": "to-read", "priority": "none", "author_count": null, "organization": null, "published": "2020-01-01", "published_text": "2020", "comments": null, "upvotes": null, "notes": null, "arxiv_id": null, "primary_category": null, "categories": null, "doi": "10.1234/fog(2020)1<5:HN>2", "journal_ref": null, "arxiv_comment": null, "arxiv_title": null, "arxiv_abstract": null, "updated": null, "cite_key": "fog2020", "added_at": "2026-11-21T12:37:02+00:00", "read_at": null, "withdrawn": 0, "pdf": null, "queue_position": null, "due": null, "snoozed_until": "2031-07-01", "entry_type": "article", "bib_fields": "{\"journal\": \"Journal of Coasts\", \"volume\": \"3\", \"number\": \"1\", \"pages\": \"5\\u20139\", \"year\": \"2020\"}"}',NULL);
CREATE TABLE cite_keys (
    cite_key TEXT PRIMARY KEY COLLATE NOCASE,
    paper_id INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "cite_keys" VALUES('harbourlights',2);
INSERT INTO "cite_keys" VALUES('nobodysigned',3);
INSERT INTO "cite_keys" VALUES('lonershandles2025',4);
INSERT INTO "cite_keys" VALUES('mykey',4);
INSERT INTO "cite_keys" VALUES('longabstracts2024',5);
INSERT INTO "cite_keys" VALUES('marchettivoss2026cartographer',6);
INSERT INTO "cite_keys" VALUES('oldknots',7);
INSERT INTO "cite_keys" VALUES('example2026learning',8);
INSERT INTO "cite_keys" VALUES('example2026learninga',9);
INSERT INTO "cite_keys" VALUES('example2026learningb',10);
INSERT INTO "cite_keys" VALUES('example2026learningc',11);
INSERT INTO "cite_keys" VALUES('example2026learningd',12);
INSERT INTO "cite_keys" VALUES('quay2021',13);
INSERT INTO "cite_keys" VALUES('quays',13);
INSERT INTO "cite_keys" VALUES('beam/2019+a',14);
INSERT INTO "cite_keys" VALUES('fog2020',15);
CREATE TABLE dumps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    layout TEXT,
    page_date TEXT,
    page_date_text TEXT,
    year INTEGER,
    imported_at TEXT NOT NULL,
    withdrawn_at TEXT
);
INSERT INTO "dumps" VALUES(1,'cards.txt','cdf77610cf436f3a631ff94a995d6dab95125125cff4b7758b3f823d66cb4353','ee17014d7e3f5377f865663ec732884e4a3d3e46e56b8bf051b3944eb34aa295','cards','2026-03-06','Mar 6',NULL,'2026-11-21T07:51:24+00:00',NULL);
INSERT INTO "dumps" VALUES(2,'answers.json','07cf0934ac86c26f92e18eeaf042fe5314a55a1bf5cb295b53703a3360f6a6d6','fff7b40c53561d3866861cbb39bbde3559f650682edf2bfe3c73affbac0feb1c','json',NULL,NULL,NULL,'2026-11-21T07:51:24+00:00',NULL);
INSERT INTO "dumps" VALUES(3,'works.json','0f57987dc43f69863851bf03323b4808977660ad3f1a0b1224a376a039deb843','02dad825b2d49dbfcd5124f666de89a6039a7e77e924260e0cab3ff6ea73e14b','json',NULL,NULL,NULL,'2026-11-21T07:51:24+00:00',NULL);
CREATE TABLE fetch_jobs (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL UNIQUE REFERENCES papers (id),
    state TEXT NOT NULL DEFAULT 'queued',
    reason TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before TEXT,
    owner TEXT,
    changed_at TEXT NOT NULL
);
INSERT INTO "fetch_jobs" VALUES(1,9,'resolved',NULL,1,NULL,NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "fetch_jobs" VALUES(2,8,'resolved',NULL,1,NULL,NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "fetch_jobs" VALUES(3,11,'resolved',NULL,1,NULL,NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "fetch_jobs" VALUES(4,10,'resolved',NULL,1,NULL,NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "fetch_jobs" VALUES(5,12,'resolved',NULL,1,NULL,NULL,'2026-11-21T07:51:24+00:00');
INSERT INTO "fetch_jobs" VALUES(7,3,'needs-review','2502.01002 is close but not surely this paper: the title differs, the abstracts share 100% of their words in order',1,NULL,NULL,'2026-11-21T09:35:10+00:00');
INSERT INTO "fetch_jobs" VALUES(8,2,'resolved',NULL,0,NULL,NULL,'2026-11-21T09:35:10+00:00');
CREATE TABLE kept_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    view TEXT NOT NULL,
    digest TEXT,
    entries INTEGER,
    written_at TEXT,
    error TEXT
);
INSERT INTO "kept_files" VALUES(1,'/nowhere/at/all/ships.bib','bibtex','{"tag": "ships"}',NULL,NULL,NULL,NULL);
INSERT INTO "kept_files" VALUES(2,'/somewhere/coast.bib','biblatex','{"tag": "shore"}','f8ac1ae66ebba426837c678ff8d5f1f466541731eadad1e42a8e3aab52f41f07 beam/2019+a b086122648d79cf0 fog2020 a0a234cdd21f3752',2,'2026-11-21T12:37:02+00:00',NULL);
CREATE TABLE library (
    id TEXT PRIMARY KEY,
    history TEXT NOT NULL,
    created_at TEXT NOT NULL
);
INSERT INTO "library" VALUES('eb8b2b4045c6401eb7eecf7135421b5f','e2e3b3c1a3ac4cd1a72e4167d05d002c','2026-11-21T07:51:24+00:00');
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    state TEXT,
    details TEXT,
    UNIQUE (paper_id, url)
);
INSERT INTO "links" VALUES(1,2,'github','https://github.com/harbour-lab/lights','gone','{"checked_at": "2026-11-21T09:35:10+00:00"}');
INSERT INTO "links" VALUES(2,5,'project','https://harbour-lab.github.io/paragraphs',NULL,NULL);
INSERT INTO "links" VALUES(3,5,'github','https://github.com/harbour-lab/paragraphs','candidate',NULL);
INSERT INTO "links" VALUES(4,5,'github','https://github.com/harbour-lab/harbour-lab.github.io','candidate',NULL);
INSERT INTO "links" VALUES(5,6,'github','https://github.com/northlight-lab/cartographer',NULL,'{"path": "tree/main", "declared": true, "stars": 612}');
INSERT INTO "links" VALUES(6,6,'project','https://cartographer.example.org',NULL,NULL);
INSERT INTO "links" VALUES(7,6,'github','https://github.com/northlight-lab/atlas',NULL,NULL);
INSERT INTO "links" VALUES(8,7,'other','https://github.com/northlight-lab',NULL,'{"declared": true}');
INSERT INTO "links" VALUES(9,9,'arxiv','https://arxiv.org/abs/2603.00002',NULL,NULL);
INSERT INTO "links" VALUES(10,8,'arxiv','https://arxiv.org/abs/2603.00001',NULL,NULL);
INSERT INTO "links" VALUES(11,8,'github','https://github.com/example/steps','alive','{"full_name": "example/steps", "stars": 12, "pushed_at": "2026-04-01T00:00:00Z", "fork": false, "holds_code": false, "checked_at": "2026-11-21T07:51:24+00:00"}');
INSERT INTO "links" VALUES(12,11,'arxiv','https://arxiv.org/abs/2603.00004',NULL,NULL);
INSERT INTO "links" VALUES(13,10,'arxiv','https://arxiv.org/abs/2603.00003',NULL,NULL);
INSERT INTO "links" VALUES(14,12,'arxiv','https://arxiv.org/abs/2603.00005',NULL,NULL);
INSERT INTO "links" VALUES(15,2,'arxiv','https://arxiv.org/abs/2502.01001',NULL,NULL);
CREATE TABLE paper_tags (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    UNIQUE (paper_id, tag_id)
);
INSERT INTO "paper_tags" VALUES(1,8,1);
INSERT INTO "paper_tags" VALUES(2,8,2);
INSERT INTO "paper_tags" VALUES(3,9,3);
INSERT INTO "paper_tags" VALUES(4,13,4);
INSERT INTO "paper_tags" VALUES(5,13,5);
INSERT INTO "paper_tags" VALUES(6,2,6);
INSERT INTO "paper_tags" VALUES(7,3,6);
INSERT INTO "paper_tags" VALUES(8,14,7);
INSERT INTO "paper_tags" VALUES(10,14,8);
CREATE TABLE papers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    title_key TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'unread'
        CHECK (status IN ('unread', 'to-read', 'reading', 'read', 'skipped')),
    priority TEXT NOT NULL DEFAULT 'none'
        CHECK (priority IN ('none', 'low', 'medium', 'high')),
    author_count INTEGER,
    organization TEXT,
    published TEXT,
    published_text TEXT,
    comments INTEGER,
    upvotes INTEGER,
    notes TEXT,
    arxiv_id TEXT,
    primary_category TEXT,
    categories TEXT,
    doi TEXT,
    journal_ref TEXT,
    arxiv_comment TEXT,
    arxiv_title TEXT,
    arxiv_abstract TEXT,
    updated TEXT,
    cite_key TEXT,
    added_at TEXT NOT NULL,
    read_at TEXT
, withdrawn INTEGER NOT NULL DEFAULT 0, pdf TEXT, queue_position REAL, due TEXT, snoozed_until TEXT, entry_type TEXT, bib_fields TEXT);
INSERT INTO "papers" VALUES(2,'Harbour Lights: Routing by Night','Ships know the way and so do packets. The code is at https://github.com/harbour-lab/lights.','harbourlightsroutingbynight','to-read','low',1,'Example Institute','2026-03-02','Feb 30',2,7,NULL,'2502.01001','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,'4 pages','Harbour Lights: Routing by Night','Ships know the way and so do packets. The code is at https://github.com/harbour-lab/lights.','2026-05-01','harbourlights','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(3,'Nobody Signed This Card','The page shows nothing below this abstract, and the next card begins at once.','nobodysignedthiscard','to-read','low',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'nobodysigned','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,'2031-04-01',NULL,NULL);
INSERT INTO "papers" VALUES(4,'Loners: Handles without a Name','A handle may stand alone where no display name was ever chosen by its owners.','lonershandleswithoutaname','to-read','none',NULL,'solo-org','2025-12-18','Dec 18, 2025',1204,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'mykey','2026-11-21T07:51:24+00:00',NULL,0,NULL,1.0,'2031-05-01',NULL,NULL,NULL);
INSERT INTO "papers" VALUES(5,'Long Abstracts Fall into Paragraphs','The first paragraph says what the matter is, at the usual length of a sentence or two. Code will follow at https://harbour-lab.github.io/paragraphs.','longabstractsfallintoparagraphs','unread','none',1,NULL,'2024-06-01','Jun 1, 2024',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'longabstracts2024','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(6,'Cartographer: World Models that Draw Their Own Maps','World models draw maps. See github.com/northlight-lab/atlas for one.','cartographerworldmodelsthatdrawtheirownmaps','unread','none',3,'Northlight Research','2026-03-05','2026-03-05T18:57:21.000Z',11,143,NULL,'2603.99114',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'marchettivoss2026cartographer','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(7,'Old Knots','','oldknots','unread','none',NULL,NULL,NULL,'soon',NULL,NULL,NULL,'math/0309136',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'oldknots','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(8,'Learning to fold ladders in 1 small steps','In study 1 part 1 we fold some ladders and 1 more. In study 1 part 2 we fold some ladders and 2 more. In study 1 part 3 we fold some ladders and 3 more. In study 1 part 4 we fold some ladders and 4 more. In study 1 part 5 we fold some ladders and 5 more. In study 1 part 6 we fold some ladders and 6 more. In study 1 part 7 we fold some ladders and 7 more. In study 1 part 8 we fold some ladders and 8 more.','learningtofoldladdersin1smallsteps','read','high',2,'Example Institute','2026-03-02',NULL,2,7,'Worth a second look.
See section “4” for the <proof>.','2603.00001','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,NULL,'Learning to fold ladders in 1 small steps','In study 1 part 1 we fold some ladders and 1 more. In study 1 part 2 we fold some ladders and 2 more. In study 1 part 3 we fold some ladders and 3 more. In study 1 part 4 we fold some ladders and 4 more. In study 1 part 5 we fold some ladders and 5 more. In study 1 part 6 we fold some ladders and 6 more. In study 1 part 7 we fold some ladders and 7 more. In study 1 part 8 we fold some ladders and 8 more.','2026-05-01','example2026learning','2026-11-21T07:51:24+00:00','2026-11-21T07:51:24+00:00',0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(9,'Learning to fold mirrors in 2 small steps','In study 2 part 1 we fold some mirrors and 2 more. In study 2 part 2 we fold some mirrors and 4 more. In study 2 part 3 we fold some mirrors and 6 more. In study 2 part 4 we fold some mirrors and 8 more. In study 2 part 5 we fold some mirrors and 10 more. In study 2 part 6 we fold some mirrors and 12 more. In study 2 part 7 we fold some mirrors and 14 more. In study 2 part 8 we fold some mirrors and 16 more.','learningtofoldmirrorsin2smallsteps','reading','none',2,'Example Institute','2026-03-02',NULL,NULL,7,NULL,'2603.00002','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,'8 pages','Learning to fold mirrors in 2 small steps','In study 2 part 1 we fold some mirrors and 2 more. In study 2 part 2 we fold some mirrors and 4 more. In study 2 part 3 we fold some mirrors and 6 more. In study 2 part 4 we fold some mirrors and 8 more. In study 2 part 5 we fold some mirrors and 10 more. In study 2 part 6 we fold some mirrors and 12 more. In study 2 part 7 we fold some mirrors and 14 more. In study 2 part 8 we fold some mirrors and 16 more.','2026-05-01','example2026learninga','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(10,'Learning to fold anchors in 3 small steps','In study 3 part 1 we fold some anchors and 3 more. In study 3 part 2 we fold some anchors and 6 more. In study 3 part 3 we fold some anchors and 9 more. In study 3 part 4 we fold some anchors and 12 more. In study 3 part 5 we fold some anchors and 15 more. In study 3 part 6 we fold some anchors and 18 more. In study 3 part 7 we fold some anchors and 21 more. In study 3 part 8 we fold some anchors and 24 more.','learningtofoldanchorsin3smallsteps','skipped','low',2,'Example Institute','2026-03-02',NULL,2,7,NULL,'2603.00003','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,NULL,'Learning to fold anchors in 3 small steps','In study 3 part 1 we fold some anchors and 3 more. In study 3 part 2 we fold some anchors and 6 more. In study 3 part 3 we fold some anchors and 9 more. In study 3 part 4 we fold some anchors and 12 more. In study 3 part 5 we fold some anchors and 15 more. In study 3 part 6 we fold some anchors and 18 more. In study 3 part 7 we fold some anchors and 21 more. In study 3 part 8 we fold some anchors and 24 more.','2026-05-01','example2026learningb','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(11,'Learning in small steps, corrected by hand','In study 4 part 1 we fold some lanterns and 4 more. In study 4 part 2 we fold some lanterns and 8 more. In study 4 part 3 we fold some lanterns and 12 more. In study 4 part 4 we fold some lanterns and 16 more. In study 4 part 5 we fold some lanterns and 20 more. In study 4 part 6 we fold some lanterns and 24 more. In study 4 part 7 we fold some lanterns and 28 more. In study 4 part 8 we fold some lanterns and 32 more.','learninginsmallstepscorrectedbyhand','to-read','none',2,'Example Institute','2026-03-02',NULL,NULL,7,NULL,'2603.00004','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,NULL,'Learning to fold lanterns in 4 small steps','In study 4 part 1 we fold some lanterns and 4 more. In study 4 part 2 we fold some lanterns and 8 more. In study 4 part 3 we fold some lanterns and 12 more. In study 4 part 4 we fold some lanterns and 16 more. In study 4 part 5 we fold some lanterns and 20 more. In study 4 part 6 we fold some lanterns and 24 more. In study 4 part 7 we fold some lanterns and 28 more. In study 4 part 8 we fold some lanterns and 32 more.','2026-05-01','example2026learningc','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(12,'Learning to fold pebbles in 5 small steps','In study 5 part 1 we fold some pebbles and 5 more. In study 5 part 2 we fold some pebbles and 10 more. In study 5 part 3 we fold some pebbles and 15 more. In study 5 part 4 we fold some pebbles and 20 more. In study 5 part 5 we fold some pebbles and 25 more. In study 5 part 6 we fold some pebbles and 30 more. In study 5 part 7 we fold some pebbles and 35 more. In study 5 part 8 we fold some pebbles and 40 more.','learningtofoldpebblesin5smallsteps','to-read','none',2,'Example Institute','2026-03-02',NULL,2,7,NULL,'2603.00005','cs.LG','["cs.LG", "cs.AI"]',NULL,NULL,NULL,'Learning to fold pebbles in 5 small steps','In study 5 part 1 we fold some pebbles and 5 more. In study 5 part 2 we fold some pebbles and 10 more. In study 5 part 3 we fold some pebbles and 15 more. In study 5 part 4 we fold some pebbles and 20 more. In study 5 part 5 we fold some pebbles and 25 more. In study 5 part 6 we fold some pebbles and 30 more. In study 5 part 7 we fold some pebbles and 35 more. In study 5 part 8 we fold some pebbles and 40 more.','2026-05-01','example2026learningd','2026-11-21T07:51:24+00:00',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "papers" VALUES(13,'Quays that Remember','','quaysthatremember','unread','none',NULL,NULL,'2021-05-01','may 2021',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'quays','2026-11-21T09:35:10+00:00',NULL,0,NULL,NULL,NULL,NULL,'inproceedings','{"booktitle": "Proceedings of Harbours", "pages": "3\u20139", "year": "2021", "author": "Marsh Reed, Ina and Pier, Bo"}');
INSERT INTO "papers" VALUES(14,'Lamps that Turn','','lampsthatturn','to-read','none',NULL,NULL,'2019-10-01','2019-10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'beam/2019+a','2026-11-21T12:37:02+00:00',NULL,0,NULL,NULL,'2031-06-01',NULL,'phdthesis','{"school": "University of Tides", "year": "2019", "note": "Bound in blue", "author": "{Harbour Lights Group} and Meer, Jan van der", "date": "2019-10"}');
CREATE TABLE provenance (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (paper_id, field)
);
INSERT INTO "provenance" VALUES(1,9,'primary_category','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(2,9,'arxiv_id','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(3,9,'author_count','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(4,9,'categories','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(5,9,'arxiv_title','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(6,9,'arxiv_comment','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(7,9,'updated','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(8,9,'authors','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(9,9,'published','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(10,9,'arxiv_abstract','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(11,8,'primary_category','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(12,8,'arxiv_id','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(13,8,'author_count','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(14,8,'categories','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(15,8,'arxiv_title','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(16,8,'updated','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(17,8,'authors','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(18,8,'published','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(19,8,'arxiv_abstract','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(20,8,'organization','huggingface','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(21,11,'primary_category','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(22,11,'arxiv_id','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(23,11,'author_count','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(24,11,'categories','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(25,11,'arxiv_title','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(26,11,'updated','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(27,11,'authors','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(28,11,'published','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(29,11,'arxiv_abstract','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(30,9,'organization','huggingface','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(31,10,'primary_category','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(32,10,'arxiv_id','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(33,10,'author_count','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(34,10,'categories','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(35,10,'arxiv_title','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(36,10,'updated','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(37,10,'authors','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(38,10,'published','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(39,10,'arxiv_abstract','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(40,10,'organization','huggingface','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(41,11,'organization','huggingface','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(42,12,'primary_category','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(43,12,'arxiv_id','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(44,12,'author_count','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(45,12,'categories','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(46,12,'arxiv_title','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(47,12,'updated','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(48,12,'authors','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(49,12,'published','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(50,12,'arxiv_abstract','arxiv','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(51,12,'organization','huggingface','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(52,11,'title','user','2026-11-21T07:51:24+00:00');
INSERT INTO "provenance" VALUES(53,13,'bib_fields','bibtex','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(54,13,'published','bibtex','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(55,13,'title','bibtex','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(56,2,'organization','huggingface','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(57,2,'comments','huggingface','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(58,2,'upvotes','huggingface','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(59,2,'published','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(60,2,'updated','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(61,2,'primary_category','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(62,2,'categories','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(63,2,'arxiv_id','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(64,2,'authors','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(65,2,'author_count','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(66,2,'arxiv_title','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(67,2,'arxiv_abstract','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(68,2,'arxiv_comment','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(69,2,'withdrawn','arxiv','2026-11-21T09:35:10+00:00');
INSERT INTO "provenance" VALUES(70,14,'bib_fields','bibtex','2026-11-21T12:37:02+00:00');
INSERT INTO "provenance" VALUES(71,14,'published','bibtex','2026-11-21T12:37:02+00:00');
INSERT INTO "provenance" VALUES(72,14,'title','bibtex','2026-11-21T12:37:02+00:00');
CREATE TABLE refusals (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    arxiv_id TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (paper_id, arxiv_id)
);
INSERT INTO "refusals" VALUES(1,2,'2001.00001','2026-11-21T09:35:10+00:00');
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    query TEXT NOT NULL
);
INSERT INTO "saved_searches" VALUES(1,'Small things','small -large');
CREATE TABLE sightings (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    dump_id INTEGER NOT NULL REFERENCES dumps (id),
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    layout TEXT NOT NULL,
    title TEXT,
    abstract TEXT,
    author_count INTEGER,
    organization TEXT,
    published TEXT,
    published_text TEXT,
    comments INTEGER,
    upvotes INTEGER,
    arxiv_id TEXT,
    UNIQUE (dump_id, position)
);
INSERT INTO "sightings" VALUES(2,2,1,1,21,'cards',NULL,NULL,NULL,'Harbour Lab of Night Routing',NULL,'Feb 30',NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(3,3,1,2,29,'cards',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(4,4,1,3,33,'cards',NULL,NULL,NULL,'solo-org','2025-12-18','Dec 18, 2025',1204,NULL,NULL);
INSERT INTO "sightings" VALUES(5,5,1,4,41,'cards',NULL,NULL,1,NULL,'2024-06-01','Jun 1, 2024',NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(6,6,2,0,2,'json',NULL,NULL,3,'Northlight Research','2026-03-05','2026-03-05T18:57:21.000Z',11,143,'2603.99114');
INSERT INTO "sightings" VALUES(7,7,2,1,23,'json',NULL,NULL,NULL,NULL,NULL,'soon',NULL,NULL,'math/0309136');
INSERT INTO "sightings" VALUES(8,8,3,0,1,'json',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(9,9,3,1,1,'json',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(10,10,3,2,1,'json',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(11,11,3,3,1,'json','Learning to fold lanterns in 4 small steps',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(12,12,3,4,1,'json',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('_sqlite_migrations','idx__sqlite_migrations_migration_set_name','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('abstract_sketches','abstract_sketches_paper','36 6');
INSERT INTO "sqlite_stat1" VALUES('abstract_sketches','abstract_sketches','36 2 1');
INSERT INTO "sqlite_stat1" VALUES('changes','changes_paper','46 4');
INSERT INTO "sqlite_stat1" VALUES('changes','changes_batch','46 16');
INSERT INTO "sqlite_stat1" VALUES('dumps','dumps_content_digest','3 1');
INSERT INTO "sqlite_stat1" VALUES('dumps','dumps_digest','3 1');
INSERT INTO "sqlite_stat1" VALUES('sightings','sightings_dump','12 4 1');
INSERT INTO "sqlite_stat1" VALUES('sightings','sightings_paper','12 1 1');
INSERT INTO "sqlite_stat1" VALUES('sightings','sqlite_autoindex_sightings_1','12 4 1');
INSERT INTO "sqlite_stat1" VALUES('links','links_kind','8 3 2');
INSERT INTO "sqlite_stat1" VALUES('links','sqlite_autoindex_links_1','8 2 1');
INSERT INTO "sqlite_stat1" VALUES('provenance','sqlite_autoindex_provenance_1','51 11 1');
INSERT INTO "sqlite_stat1" VALUES('batches','batches_undone','24 12 1');
INSERT INTO "sqlite_stat1" VALUES('batches','batches_deed','24 1');
INSERT INTO "sqlite_stat1" VALUES('paper_tags','paper_tags_tag','3 1');
INSERT INTO "sqlite_stat1" VALUES('paper_tags','sqlite_autoindex_paper_tags_1','3 2 1');
INSERT INTO "sqlite_stat1" VALUES('fetch_jobs','fetch_jobs_state','7 4 4');
INSERT INTO "sqlite_stat1" VALUES('fetch_jobs','sqlite_autoindex_fetch_jobs_1','7 1');
INSERT INTO "sqlite_stat1" VALUES('candidates','sqlite_autoindex_candidates_1','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('refusals','sqlite_autoindex_refusals_1','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_due','1 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status_comments','14 3 2');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status_organization','14 3 2');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status_published','14 3 2');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status_title','14 3 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status_added','14 3 2');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_snoozed','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_listed','14 3 3 2 2 1 1 1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_queue','14 3 3');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_comments','14 4');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_organization','14 4');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_added','14 5');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_published','14 2');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_priority','14 5');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_status','14 3 3');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_arxiv_id','8 1');
INSERT INTO "sqlite_stat1" VALUES('papers','papers_title_key','14 1');
INSERT INTO "sqlite_stat1" VALUES('authors','authors_first_by_name','10 2 1');
INSERT INTO "sqlite_stat1" VALUES('authors','authors_first','10 1 1');
INSERT INTO "sqlite_stat1" VALUES('authors','authors_name','19 3');
INSERT INTO "sqlite_stat1" VALUES('authors','sqlite_autoindex_authors_1','19 2 1');
CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    colour TEXT
);
INSERT INTO "tags" VALUES(1,'gardens/small',NULL);
INSERT INTO "tags" VALUES(2,'Été',NULL);
INSERT INTO "tags" VALUES(3,'gardens',NULL);
INSERT INTO "tags" VALUES(4,'ships',NULL);
INSERT INTO "tags" VALUES(5,'memory',NULL);
INSERT INTO "tags" VALUES(6,'harbour/night','teal');
INSERT INTO "tags" VALUES(7,'shore/10',NULL);
INSERT INTO "tags" VALUES(8,'shore/9',NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX papers_title_key ON papers (title_key);
CREATE INDEX papers_arxiv_id ON papers (arxiv_id) WHERE arxiv_id IS NOT NULL;
CREATE INDEX papers_status ON papers (status, priority);
CREATE INDEX papers_priority ON papers (priority);
CREATE INDEX papers_published ON papers (published);
CREATE INDEX papers_added ON papers (added_at);
CREATE INDEX papers_organization ON papers (organization COLLATE NOCASE);
CREATE INDEX papers_comments ON papers (comments);
CREATE INDEX authors_name ON authors (name COLLATE NOCASE);
CREATE INDEX dumps_digest ON dumps (digest);
CREATE INDEX dumps_content_digest ON dumps (content_digest);
CREATE INDEX sightings_paper ON sightings (paper_id, dump_id);
CREATE INDEX sightings_dump ON sightings (dump_id, paper_id);
CREATE INDEX links_kind ON links (kind, paper_id);
CREATE INDEX paper_tags_tag ON paper_tags (tag_id);
CREATE INDEX fetch_jobs_state ON fetch_jobs (state, not_before);
CREATE INDEX abstract_sketches_paper ON abstract_sketches (paper_id);
CREATE INDEX batches_deed ON batches (deed_id);
CREATE INDEX batches_undone ON batches (undone, id);
CREATE INDEX changes_batch ON changes (batch_id);
CREATE INDEX changes_paper ON changes (paper_id);
CREATE INDEX papers_queue ON papers (status, queue_position);
CREATE INDEX papers_listed ON papers (
    status, priority, snoozed_until, added_at, published, title_key, organization, comments, due,
    queue_position
);
CREATE INDEX authors_first ON authors (paper_id, name) WHERE position = 0;
CREATE INDEX cite_keys_paper ON cite_keys (paper_id);
CREATE INDEX authors_first_by_name ON authors (name COLLATE NOCASE, paper_id) WHERE position = 0;
CREATE INDEX papers_snoozed ON papers (snoozed_until, status) WHERE snoozed_until IS NOT NULL;
CREATE INDEX papers_status_added ON papers (status, added_at);
CREATE INDEX papers_status_title ON papers (status, title_key);
CREATE INDEX papers_status_published ON papers (status, published);
CREATE INDEX papers_status_organization ON papers (status, organization COLLATE NOCASE);
CREATE INDEX papers_status_comments ON papers (status, comments);
CREATE INDEX papers_due ON papers (due) WHERE due IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('dumps',3);
INSERT INTO "sqlite_sequence" VALUES('batches',49);
INSERT INTO "sqlite_sequence" VALUES('changes',302);
INSERT INTO "sqlite_sequence" VALUES('papers',15);
INSERT INTO "sqlite_sequence" VALUES('tags',8);
INSERT INTO "sqlite_sequence" VALUES('saved_searches',1);
INSERT INTO "sqlite_sequence" VALUES('kept_files',2);
COMMIT;
