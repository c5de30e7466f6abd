package org.qingmiao.notice;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import org.qingmiao.notice.delivery.DeliverySender;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.platform.Job;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

/** One mail a day to who wants it, if there is something to say. */
@Component
class DailyDigests implements Job {
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Accounts accounts;
    private final PreferenceRepository preferences;
    private final DigestLetters letters;
    private final DeliverySender deliverySender;
    private final MailChannel mail;

    DailyDigests(
            Accounts accounts,
            PreferenceRepository preferences,
            DigestLetters letters,
            DeliverySender deliverySender,
            MailChannel mail) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.letters = letters;
        this.deliverySender = deliverySender;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Schedule schedule() {
        return new Daily(MailComposer.ZONE, MORNING);
    }

    @Override
    public void run() {
        if (mail.isOn()) {
            for (String login : preferences.daily()) {
                accounts.find(login).flatMap(letters::of).ifPresent(deliverySender::add);
            }
        }
    }
}
