package org.qingmiao.notice.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Plain-text mail by SMTP (RFC 5321, RFC 5322). */
@Component
public class MailChannel implements DeliveryChannel {
    public static final String ID = "mail";
    private static final int FINAL = 500;

    private final Optional<JavaMailSenderImpl> sender;
    private final String from;
    private final Clock clock;

    MailChannel(@Value("${QM_SMTP_URL:}") String url, @Value("${QM_SMTP_FROM:}") String from, Clock clock) {
        this.sender = url.isBlank() ? Optional.empty() : Optional.of(sender(SmtpServer.of(url)));
        this.from = from.strip();
        this.clock = clock;
        if (isOn() && !MailAddress.isOne(this.from)) {
            throw new StartProblem(Messages.of("notice.setting.sender_missing"));
        }
    }

    private static JavaMailSenderImpl sender(SmtpServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user().isEmpty() ? null : server.user());
        sender.setPassword(server.password().isEmpty() ? null : server.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(server.properties());
        return sender;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public final boolean isOn() {
        return sender.isPresent();
    }

    @Override
    public Outcome send(Delivery.Claimed claimed) {
        JavaMailSenderImpl smtp = sender.orElseThrow();
        try {
            MimeMessage message = message(smtp, claimed);
            try (var transport = smtp.getSession().getTransport()) {
                transport.connect(smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private MimeMessage message(JavaMailSenderImpl smtp, Delivery.Claimed claimed) throws MessagingException {
        Delivery delivery = claimed.delivery();
        String id = "<qingmiao-" + claimed.id() + "." + from + ">";
        // A mail that is sent twice, because the server died between sending and writing that down, keeps its name, so
        // that the receiver's server can drop the second.
        MimeMessage message = new MimeMessage(smtp.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.address(), true));
        message.setSubject(OutgoingText.line(delivery.subject()), StandardCharsets.UTF_8.name());
        message.setText(delivery.content(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    /** 5xx is final, all else may mend itself. */
    private static Outcome outcome(MessagingException e) {
        int code = code(e);
        if (code >= FINAL) {
            return new Outcome.Refused("SMTP " + code);
        }
        String reason = code > 0 ? "SMTP " + code : e.getClass().getSimpleName();
        return new Outcome.TryAgain(reason);
    }

    private static int code(Exception fault) {
        for (Throwable e = fault; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException refused
                    && !(refused.getNextException() instanceof SendFailedException)) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : e.getCause();
    }
}
