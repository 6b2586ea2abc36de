-- question   Which snapshot is this, and what does it cover?
-- public     yes
-- column     key    VARCHAR what
-- column     value  VARCHAR its value
SELECT
    key,
    value
FROM about
ORDER BY key
