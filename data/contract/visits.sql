-- table      Visits and appointments: one person coming in, or failing to come to an appointment
-- grain      one row per visit or appointment
-- time       coalesce(appointment_at, arrived_at)
-- begins     booked_at, arrived_at
-- doubt      booked_at  booked_at::DATE > appointment_at::DATE  booked after the day of the appointment
-- doubt      called_at  called_at < arrived_at  called before arriving: a clock set wrong, or the night the clocks change
-- doubt      ended_at  ended_at < called_at  ended before being called
-- doubt      waited_minutes  waited_minutes < 0  a negative waiting time
-- doubt      concern  if(strlen(concern) > length(concern), regexp_matches(concern, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
CREATE TABLE visits (
    site             VARCHAR   NOT NULL, -- the office
    has_appointment  BOOLEAN   NOT NULL, -- whether the person had an appointment
    outcome          VARCHAR   NOT NULL CHECK (outcome IN ('attended', 'no_show', 'cancelled_in_time', 'cancelled_short_notice', 'cancelled_by_office', 'left_before_called')), -- attended, no_show, cancelled_in_time, cancelled_short_notice (under 24 hours), cancelled_by_office or left_before_called
    booked_at        TIMESTAMP, -- when the appointment was made, local time; empty: no appointment
    appointment_at   TIMESTAMP CHECK (appointment_at BETWEEN '1990-01-01' AND '2100-01-01'), -- appointed time, local; empty: no appointment
    arrived_at       TIMESTAMP CHECK (arrived_at BETWEEN '1990-01-01' AND '2100-01-01'), -- arrival, local time; empty: never came
    called_at        TIMESTAMP, -- when the person was called in, local time; empty: never called
    ended_at         TIMESTAMP, -- when the conversation ended, local time
    waited_minutes   DOUBLE, -- waiting time as the source measured it, where it gives no clock times, minutes
    concern          VARCHAR, -- what the visit was about, as a short code
    was_needed       BOOLEAN, -- no: papers by post or portal would have done
    cancelled_through  VARCHAR CHECK (cancelled_through IN ('phone', 'email', 'messenger', 'portal', 'post', 'fax', 'in_person', 'referral', 'other')), -- of an appointment that the person cancelled: phone, email, messenger, portal, post, fax, in_person, referral or other; empty: not documented
    CHECK (appointment_at IS NOT NULL OR arrived_at IS NOT NULL), -- a visit needs an appointed time or an arrival
    CHECK (has_appointment = (appointment_at IS NOT NULL)) -- an appointment needs its appointed time, and a walk-in has none
);
