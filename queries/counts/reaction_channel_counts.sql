-- counts     Reactions by channel, by timeliness of the answer and by dispute
-- reads      complaints
-- refresh    month
-- column     month             DATE    month received
-- column     site              VARCHAR site
-- column     channel           VARCHAR phone, email, messenger, portal, post, fax, in_person, referral or other
-- column     answered_in_time  BOOLEAN whether the source says the deadline was met
-- column     was_disputed      BOOLEAN whether the person disputed the answer
-- column     n                 BIGINT  reactions
SELECT
    date_trunc('month', received_at)::DATE AS month,
    site,
    channel,
    answered_in_time,
    was_disputed,
    count(*) AS n
FROM complaints
WHERE received_at >= $from AND received_at < $to
GROUP BY ALL
