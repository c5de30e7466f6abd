package org.qingmiao.register.web.record;

import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;

/**
 * What a form sent of a record.
 *
 * @param cells that differ from what the form showed, without those for which the other's value stays
 * @param basedOn the version that the form showed
 * @param key of the request, as it was sent
 * @param receivers units that were chosen, by the hand-over that goes there
 * @param looksFor whether it was sent to look for somebody, not to be carried out
 */
record SentChange(
        SentInputs inputs,
        Map<String, Object> cells,
        int basedOn,
        Optional<String> reason,
        String key,
        Map<String, String> receivers,
        boolean looksFor) {
    RecordInput input() {
        return new RecordInput(cells, basedOn, reason, RecordRequests.uuid(key), receivers);
    }
}
