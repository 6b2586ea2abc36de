-- question   What would a figure of the simulated jobcenter have been without appointments?
-- public     yes
-- param      measure  VARCHAR name of the measure
-- param      figure   VARCHAR value, n, median, p90, share_over or share_within; of a breakdown its category
-- param      segment  VARCHAR part that is shown apart, or none
-- column     month          DATE    first day of the month, or of the quarter
-- column     site           VARCHAR site
-- column     value          DOUBLE  the figure of the records
-- column     value_without  DOUBLE  the same figure of the same people without appointments
-- column     n              DOUBLE  how many the figure rests on
-- column     n_without      DOUBLE  how many it rests on without appointments
-- note       Only a simulation knows both worlds: of a real jobcenter there are no rows.
SELECT
    month,
    site,
    value,
    value_without,
    n,
    n_without
FROM truth
WHERE
    measure = $measure
    AND figure = $figure
    AND segment IS NOT DISTINCT FROM $segment
ORDER BY site, month
