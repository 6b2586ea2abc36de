-- refused: reads a file as CSV
SELECT * FROM read_csv('$CANARY')

-- refused: reads a file as CSV, all as text
SELECT * FROM read_csv_auto('$CANARY', header = false, all_varchar = true)

-- refused: reads a file as text
SELECT content FROM read_text('$CANARY')

-- refused: reads a file as bytes
SELECT content FROM read_blob('$CANARY')

-- refused: reads a file by its name alone
SELECT * FROM '$CANARY'

-- refused: reads a file by its name in double quotes
SELECT * FROM "$CANARY"

-- refused: lists a folder
SELECT * FROM glob('$FOLDER/*')

-- refused: lists the root folder
SELECT * FROM glob('/*')

-- refused: reads the accounts of the machine
SELECT * FROM read_text('/etc/passwd')

-- refused: reads the environment of the process
SELECT * FROM read_text('/proc/self/environ')

-- refused: reads the environment of the parent
SELECT * FROM read_blob('/proc/*/environ')

-- harmless: reads its own release as bytes, which anybody may download
SELECT size > 0 AS is_there FROM read_blob('/proc/self/fd/3')

-- refused: reads the pipe of the questions
SELECT content FROM read_blob('/proc/self/fd/4')

-- refused: overwrites its own release
WITH x AS (COPY (SELECT 1) TO '/proc/self/fd/3') SELECT * FROM x

-- refused: reads the command line
SELECT * FROM read_text('/proc/self/cmdline')

-- refused: guesses the form of a file
SELECT * FROM sniff_csv('$CANARY')

-- refused: reads a file as Parquet
SELECT * FROM read_parquet('$CANARY')

-- refused: reads the description of a Parquet file
SELECT * FROM parquet_metadata('$CANARY')

-- refused: reads the scheme of a Parquet file
SELECT * FROM parquet_schema('$CANARY')

-- refused: reads a file as JSON
SELECT * FROM read_json('$CANARY')

-- refused: reads a file as lines of JSON
SELECT * FROM read_ndjson_objects('$CANARY')

-- refused: reads another database
SELECT * FROM read_duckdb('$RELEASE', table_name = 'sites')

-- refused: reads a file with dots in its path
SELECT * FROM read_text('$FOLDER/../$NAME/canary.csv')

-- refused: reads a file by an address
SELECT * FROM read_text('file://$CANARY')

-- refused: reads a file through a subquery
SELECT (SELECT content FROM read_text('$CANARY')) AS content

-- refused: reads a file through a lateral join
SELECT * FROM sites CROSS JOIN LATERAL (SELECT * FROM read_text('$CANARY'))

-- refused: reads a file through a set operation
SELECT site FROM sites UNION ALL SELECT content FROM read_text('$CANARY')

-- refused: hides reading a file in a query text
SELECT * FROM query('SELECT * FROM read_text(''$CANARY'')')

-- refused: hides a file in a table name
SELECT * FROM query_table('$CANARY')

-- refused: hides reading a file in serialised form
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM read_text(''$CANARY'')'))

-- refused: reads a file while explaining
EXPLAIN ANALYZE SELECT * FROM read_text('$CANARY')

-- refused: writes a file
COPY sites TO '$FOLDER/stolen.csv'

-- refused: writes a file as Parquet
COPY (SELECT 1) TO '$FOLDER/stolen.parquet' (FORMAT parquet)

-- refused: writes to the output of the process
COPY (SELECT 1) TO '/dev/stdout'

-- refused: writes a file out of a WITH
WITH x AS (COPY (SELECT 1) TO '$FOLDER/stolen.csv') SELECT * FROM x

-- refused: writes a file out of a WITH with an umlaut before it
WITH "ä" AS (SELECT 'äöüß'), x AS (COPY (SELECT 1) TO '$FOLDER/stolen.csv') SELECT * FROM x

-- refused: writes a file out of a materialised WITH
WITH x AS MATERIALIZED (COPY (SELECT 1) TO '$FOLDER/stolen.csv') SELECT * FROM x

-- refused: writes a file out of a WITH, with a comment between
WITH x AS ( /* quiet */ COPY (SELECT 1) TO '$FOLDER/stolen.csv') SELECT * FROM x

-- refused: writes a file out of a WITH, with a comment line between
WITH x AS ( -- quiet
COPY (SELECT 1) TO '$FOLDER/stolen.csv') SELECT * FROM x

-- refused: writes a file out of a WITH inside a WITH
WITH x AS (WITH y AS (SELECT 1) INSERT INTO sites SELECT * FROM y RETURNING *) SELECT * FROM x

-- refused: writes a file while explaining
EXPLAIN ANALYZE COPY (SELECT 1) TO '$FOLDER/stolen.csv'

-- refused: exports everything
EXPORT DATABASE '$FOLDER/stolen'

-- refused: imports from a folder
IMPORT DATABASE '$FOLDER'

-- refused: fills a table from a file
COPY sites FROM '$CANARY'

-- refused: opens another database
ATTACH '$RELEASE' AS other

-- refused: opens a new database
ATTACH '$FOLDER/new.duckdb' AS other

-- refused: opens a database in memory
ATTACH ':memory:' AS other

-- refused: closes the release
DETACH "3"

-- refused: reads a variable of the Python process
SELECT * FROM secret_df

-- refused: reads the modules of the Python process
SELECT * FROM sys

-- refused: reads a file from the web
SELECT * FROM read_csv('https://example.org/x.csv')

-- refused: reads a file from a store in the cloud
SELECT * FROM read_parquet('s3://bucket/x.parquet')

-- refused: sends figures out in an address
SELECT * FROM read_text('http://127.0.0.1:1/' || (SELECT count(*) FROM sites))

-- refused: installs an extension
INSTALL httpfs

-- refused: loads an extension
LOAD httpfs

-- refused: loads an extension from a file
LOAD '$CANARY'

-- refused: updates extensions
UPDATE EXTENSIONS

-- refused: uses PostgreSQL
SELECT * FROM postgres_scan('host=127.0.0.1', 'public', 'x')

-- refused: uses SQLite
SELECT * FROM sqlite_scan('$CANARY', 'x')

-- refused: allows itself files again
SET enable_external_access = true

-- refused: allows itself more memory
SET memory_limit = '100GB'

-- refused: allows itself more time
SET GLOBAL max_execution_time = 1000000

-- refused: unlocks the settings
SET lock_configuration = false

-- refused: gives itself a folder for large answers
SET temp_directory = '$FOLDER'

-- refused: writes a log into a file
SET log_query_path = '$FOLDER/stolen.log'

-- refused: writes the plan into a file
PRAGMA profile_output = '$FOLDER/stolen.json'

-- refused: switches profiling on
PRAGMA enable_profiling

-- refused: resets a setting
RESET memory_limit

-- refused: keeps a log
CALL enable_logging('QueryLog', storage = 'file')

-- refused: keeps a log out of a SELECT
SELECT * FROM enable_logging()

-- refused: sets a variable
SET VARIABLE x = 1

-- refused: calls a function for its effect
CALL pragma_version()

-- refused: empties a table
DELETE FROM sites

-- refused: empties a table at once
TRUNCATE sites

-- refused: changes a table
UPDATE sites SET site = 'x'

-- refused: adds to a table
INSERT INTO sites SELECT * FROM sites

-- refused: adds to a table out of a WITH
WITH i AS (INSERT INTO sites SELECT * FROM sites RETURNING *) SELECT * FROM i

-- refused: deletes out of a WITH
WITH d AS (DELETE FROM sites RETURNING *) SELECT * FROM d

-- refused: changes out of a WITH
WITH u AS (UPDATE sites SET site = 'x' RETURNING *) SELECT * FROM u

-- refused: merges out of a WITH
WITH m AS (MERGE INTO sites USING (SELECT 1 AS a) ON false WHEN MATCHED THEN DELETE RETURNING *) SELECT * FROM m

-- refused: deletes while explaining
EXPLAIN ANALYZE DELETE FROM sites

-- refused: deletes while explaining, with an option between
EXPLAIN (FORMAT json) DELETE FROM sites

-- refused: makes a table
CREATE TABLE mine AS SELECT 1

-- refused: makes a table for a time
CREATE TEMP TABLE sites AS SELECT 'x' AS site

-- refused: makes a view for a time
CREATE TEMP VIEW sites AS SELECT 'x' AS site

-- refused: makes a macro for a time
CREATE TEMP MACRO sum(x) AS 42

-- refused: makes a secret
CREATE SECRET s (TYPE s3, KEY_ID 'x', SECRET 'y')

-- refused: makes a sequence
CREATE SEQUENCE s

-- refused: asks a sequence
SELECT nextval('s')

-- refused: removes a table
DROP TABLE sites

-- refused: renames a table
ALTER TABLE sites RENAME TO mine

-- refused: prepares a statement
PREPARE p AS SELECT 1

-- refused: carries out a prepared statement
EXECUTE p

-- refused: begins a transaction
BEGIN TRANSACTION

-- refused: writes everything to the disk
CHECKPOINT

-- refused: tidies up
VACUUM

-- refused: changes the place where names are looked up
USE memory

-- refused: two statements
SELECT 1; SELECT 2

-- refused: a second statement that deletes
SELECT 1; DELETE FROM sites

-- refused: a second statement behind a comment
SELECT 1 /* ; */ ; /* */ DROP TABLE sites

-- refused: a second statement behind a comment line
SELECT 1 -- harmless
; DROP TABLE sites

-- refused: a pivot that is two statements
PIVOT sites ON site USING count(*)

-- refused: nothing but a comment
-- DROP TABLE sites

-- refused: nothing but a semicolon
;

-- refused: letters of full width
ＤＥＬＥＴＥ FROM sites

-- refused: a byte order mark before a statement that deletes
﻿DELETE FROM sites

-- refused: spaces that are none
DELETE FROM sites

-- refused: a letter that looks like another
SЕLECT 1

-- refused: a statement that ends too soon
SELECT 'open

-- refused: a comment that never ends
SELECT 1 /* open

-- refused: an unknown parameter
SELECT $secret

-- refused: the contents of the environment
SELECT getenv('CANARY')

-- harmless: a semicolon in a text
SELECT '; DROP TABLE sites' AS text

-- harmless: the word for deleting as a text
SELECT '(delete from sites)' AS text, 1 AS "insert"

-- harmless: the names of the databases
SELECT * FROM duckdb_databases()

-- harmless: the settings
SELECT * FROM duckdb_settings()

-- harmless: a single setting
SELECT current_setting('secret_directory'), current_setting('extension_directory')

-- harmless: the tables of the catalogue
SELECT * FROM information_schema.tables

-- harmless: the text of views
SELECT * FROM duckdb_views()

-- refused: the secrets
SELECT * FROM duckdb_secrets()

-- refused: the extensions
SELECT * FROM duckdb_extensions()

-- harmless: the variables
SELECT * FROM duckdb_variables()

-- harmless: the files that are open for a while
SELECT * FROM duckdb_temporary_files()

-- harmless: how a table is stored
SELECT * FROM pragma_storage_info('sites')

-- harmless: how much memory there is
SELECT * FROM duckdb_memory()

-- harmless: what was logged
SELECT * FROM duckdb_logs()

-- harmless: a message for the log
SELECT write_log('x')

-- harmless: a seed for chance
SELECT setseed(0.5)

-- harmless: who asks
SELECT current_user, current_database(), current_schema(), version()

-- harmless: the search path
SELECT current_schemas(true)

-- harmless: what a table holds
DESCRIBE sites

-- harmless: the tables
SHOW TABLES

-- harmless: the plan of a question
EXPLAIN SELECT count(*) FROM sites
