package lectern.server.mfa;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Codes by e-mail. */
public final class MailSender implements CodeSender {
    private static final String PATIENCE_MILLIS = "10000";

    private final MailConfig config;
    private final CodeText texts = new CodeText();

    public MailSender(MailConfig config) {
        this.config = config;
    }

    @Override
    public String channel() {
        return Channels.EMAIL;
    }

    private Session session() {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", config.host());
        smtp.put("mail.smtp.port", String.valueOf(config.port()));
        smtp.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        smtp.put("mail.smtp.timeout", PATIENCE_MILLIS);
        smtp.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        smtp.put("mail.smtp.ssl.enable", String.valueOf(config.security() == MailConfig.Security.TLS));
        smtp.put("mail.smtp.starttls.enable", String.valueOf(config.security() == MailConfig.Security.STARTTLS));
        smtp.put("mail.smtp.starttls.required", String.valueOf(config.security() == MailConfig.Security.STARTTLS));
        smtp.put("mail.smtp.auth", String.valueOf(config.user() != null));
        return Session.getInstance(smtp, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return config.user() == null ? null : new PasswordAuthentication(config.user(), config.password());
            }
        });
    }

    @Override
    public void send(String to, String code) throws NotSentException {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(config.from(), true));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(texts.subject(), StandardCharsets.UTF_8.name());
            message.setText(texts.mail(code), StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            Transport.send(message);
        } catch (MessagingException e) {
            throw new NotSentException("the mail server " + config.host() + " did not take a code", e);
        }
    }
}
