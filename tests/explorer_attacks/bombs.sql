-- a text nested 5,000 deep as VARIANT
SELECT (repeat('[', 5000) || repeat(']', 5000))::JSON::VARIANT

-- a text nested 20,000 deep as VARIANT
SELECT (repeat('[', 20000) || repeat(']', 20000))::JSON::VARIANT

-- objects nested 5,000 deep as VARIANT
SELECT (repeat('{"a":', 5000) || '1' || repeat('}', 5000))::JSON::VARIANT

-- a text nested 100,000 deep as JSON
SELECT json_valid(repeat('[', 100000) || repeat(']', 100000))

-- the structure of a text nested deep
SELECT json_structure(repeat('[', 100000) || repeat(']', 100000))

-- a text of a thousand million letters
SELECT length(repeat('x', 1000000000))

-- a text of four thousand million letters
SELECT repeat('x', 4000000000)

-- a text doubled again and again
SELECT length(repeat(repeat(repeat('x', 10000), 10000), 100))

-- a number written with two thousand million digits
SELECT length(printf('%2000000000d', 1))

-- a number padded by format
SELECT length(format('{:2000000000d}', 1))

-- a distance between long texts
SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))

-- a distance with swaps between long texts
SELECT damerau_levenshtein(repeat('a', 100000), repeat('b', 100000))

-- a similarity of long texts
SELECT jaro_winkler_similarity(repeat('ab', 300000), repeat('ba', 300000))

-- padding on the left
SELECT length(lpad('x', 2000000000, 'y'))

-- padding on the right
SELECT length(rpad('x', 2000000000, 'y'))

-- a text as hexadecimal digits
SELECT length(hex(repeat('x', 400000000)))

-- a text as base 64
SELECT length(base64(repeat('x', 400000000)::BLOB))

-- a list of fifty million numbers added up
SELECT list_reduce(range(50000000), lambda a, b: a + b)

-- a list of a thousand million numbers
SELECT len(range(1000000000))

-- a list transformed
SELECT list_sum(list_transform(range(100000000), lambda x: x * x))

-- a list within a list
SELECT list_transform(range(20000), lambda x: list_transform(range(20000), lambda y: x * y))

-- a list sorted
SELECT list_sort(range(100000000))[1]

-- a list made of rows
SELECT len(list(i)) FROM range(500000000) t(i)

-- a text put together from rows
SELECT length(string_agg(i, ',')) FROM range(500000000) t(i)

-- a recursion without end
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t

-- a recursion that doubles its rows
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t CROSS JOIN range(2)) SELECT count(*) FROM t

-- a recursion that doubles its text
WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t) SELECT max(length(s)) FROM t

-- a table multiplied by itself
SELECT sum(hash(a.i, b.i, c.i)) FROM range(100000) a(i), range(100000) b(i), range(100000) c(i)

-- a table multiplied by itself and sorted
SELECT a.i FROM range(1000000) a(i), range(1000000) b(i) ORDER BY hash(a.i, b.i) LIMIT 10

-- a join on anything but equality
SELECT count(*) FROM range(1000000) a(i) JOIN range(1000000) b(i) ON hash(a.i) < hash(b.i)

-- all distinct rows of a product
SELECT count(DISTINCT (a.i, b.i)) FROM range(100000) a(i), range(100000) b(i)

-- a thousand million rows sorted
SELECT i FROM range(1000000000) t(i) ORDER BY hash(i) LIMIT 1 OFFSET 900000000

-- a thousand million groups
SELECT count(*) FROM (SELECT hash(i) FROM range(1000000000) t(i) GROUP BY ALL)

-- a window over a thousand million rows
SELECT max(s) FROM (SELECT sum(i) OVER (ORDER BY hash(i)) AS s FROM range(1000000000) t(i))

-- a median of a thousand million rows
SELECT median(hash(i)) FROM range(1000000000) t(i)

-- an expression replaced again and again
SELECT length(regexp_replace(repeat('a', 30000000), '(a|b|ab)*?c?', 'xy', 'g'))

-- an expression searched everywhere
SELECT len(regexp_extract_all(repeat('a', 50000000), 'a?'))

-- an expression of nested repetitions
SELECT regexp_matches(repeat('a', 1000000), '(((a{1,9}){1,9}){1,9})*b')

-- a text split into single letters
SELECT len(string_split(repeat('a', 200000000), ''))

-- a text replaced by a longer one
SELECT length(replace(repeat('a', 10000000), 'a', repeat('b', 10000)))

-- a sleep of eight seconds
SELECT sleep_ms(8000)

-- a sleep for each row
SELECT sum(sleep_ms(100)) FROM range(1000)

-- joins that are never planned
WITH a AS (SELECT 1 AS i), b AS (SELECT x.i FROM a x, a y, a z, a u, a v), c AS (SELECT x.i FROM b x, b y, b z, b u, b v), d AS (SELECT x.i FROM c x, c y, c z, c u, c v), e AS (SELECT x.i FROM d x, d y, d z, d u, d v), f AS (SELECT x.i FROM e x, e y, e z, e u, e v) SELECT count(*) FROM f

-- joins that are planned anew each time
WITH a AS NOT MATERIALIZED (SELECT i FROM range(3) t(i)), b AS NOT MATERIALIZED (SELECT x.i FROM a x JOIN a y USING (i) JOIN a z USING (i) JOIN a u USING (i)), c AS NOT MATERIALIZED (SELECT x.i FROM b x JOIN b y USING (i) JOIN b z USING (i) JOIN b u USING (i)), d AS NOT MATERIALIZED (SELECT x.i FROM c x JOIN c y USING (i) JOIN c z USING (i) JOIN c u USING (i)), e AS NOT MATERIALIZED (SELECT x.i FROM d x JOIN d y USING (i) JOIN d z USING (i) JOIN d u USING (i)) SELECT count(*) FROM e

-- tables that contain each other
WITH a AS (SELECT 1 AS i UNION ALL SELECT 2), b AS (SELECT * FROM a UNION ALL SELECT * FROM a), c AS (SELECT * FROM b UNION ALL SELECT * FROM b UNION ALL SELECT * FROM b), d AS (SELECT * FROM c UNION ALL SELECT * FROM c UNION ALL SELECT * FROM c), e AS (SELECT * FROM d UNION ALL SELECT * FROM d UNION ALL SELECT * FROM d), f AS (SELECT * FROM e UNION ALL SELECT * FROM e UNION ALL SELECT * FROM e), g AS (SELECT * FROM f UNION ALL SELECT * FROM f UNION ALL SELECT * FROM f), h AS (SELECT * FROM g UNION ALL SELECT * FROM g UNION ALL SELECT * FROM g) SELECT count(*) FROM h UNION ALL SELECT count(*) FROM h

-- groupings by everything
SELECT count(*) FROM (SELECT i a, i b, i c, i d, i e, i f, i g, i h, i j, i k, i l, i m FROM range(200000) t(i)) GROUP BY CUBE (a, b, c, d, e, f, g, h, j, k, l, m)

-- a number raised to a huge power, for each row
SELECT sum(pow(i, i) + sqrt(i) + gamma(i % 100)) FROM range(1000000000) t(i)

-- rows without end handed over
SELECT * FROM range(100000000000)

-- wide rows handed over
SELECT repeat('x', 1000000) AS text FROM range(5000)

-- one row that is too large
SELECT repeat('x', 100000000) AS text

-- a list that is too large for the page
SELECT range(3000000) AS list

-- dates without end
SELECT count(*) FROM generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01', INTERVAL 1 SECOND)

-- random numbers
SELECT max(random()) FROM range(100000000000)

-- texts unescaped and folded
SELECT length(strip_accents(nfc_normalize(repeat('ä', 100000000))))

-- a histogram of everything
SELECT histogram(hash(i)) FROM range(100000000) t(i)
