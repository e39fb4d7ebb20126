package lectern.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import lectern.desktop.network.Announcer.Announcement;
import org.junit.jupiter.api.Test;

/** Speaks on the real network and its fixed port, so it is no suite: {@code mvn verify -Dit.test=MulticastCheck}. */
class MulticastCheck {
    private static final int PORT = 5353;

    @Test
    void aQuestionForTheNameIsAnsweredWithTheAddress() throws Exception {
        Adapter adapter = Adapters.find().getFirst();
        InetSocketAddress group = new InetSocketAddress(InetAddress.getByName("224.0.0.251"), PORT);
        NetworkInterface network = NetworkInterface.getByName(adapter.name());
        try (Announcement announcement = new MulticastAnnouncer()
                        .announce(adapter.address(), 8080)
                        .orElseThrow();
                MulticastSocket phone = new MulticastSocket(PORT)) {
            assertThat(announcement.host()).isEqualTo("lectern.local");
            phone.joinGroup(group, network);
            phone.setNetworkInterface(network);
            phone.setSoTimeout(10_000);

            byte[] question = HexFormat.of()
                    .parseHex("000000000001000000000000" + "076c65637465726e" + "056c6f63616c" + "00" + "00010001");
            phone.send(new DatagramPacket(question, question.length, group));

            String address = latin(InetAddress.getByName(adapter.address()).getAddress());
            assertThat(answer(phone)).contains("lectern").contains(address);
        }
    }

    /** The next message that is an answer. */
    private static String answer(MulticastSocket phone) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[9000], 9000);
        do {
            phone.receive(packet);
        } while ((packet.getData()[2] & 0x80) == 0);
        return latin(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
