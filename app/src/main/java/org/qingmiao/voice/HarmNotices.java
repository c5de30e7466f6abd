package org.qingmiao.voice;

import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells those on duty of a report of harm; of what was written in it nothing is said. */
@Component
class HarmNotices {
    private final VoiceRecipients people;
    private final VoiceRights rights;
    private final Notices notices;

    HarmNotices(VoiceRecipients people, VoiceRights rights, Notices notices) {
        this.people = people;
        this.rights = rights;
        this.notices = notices;
    }

    void tell(String title, String plan) {
        people.onDuty(plan)
                .forEach(login -> notices.send(new Notice(
                        login,
                        "suggestion.held",
                        Messages.of(title),
                        Messages.of("voice.notice.held.body"),
                        rights.inPlan("/voice?state=held", plan))));
    }
}
