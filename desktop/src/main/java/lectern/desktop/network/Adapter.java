package lectern.desktop.network;

import java.util.List;
import java.util.Locale;

/**
 * A network address of this computer.
 *
 * @param name the system's name of the adapter, for example {@code wlan0}
 * @param label its name for people, for example {@code Intel Wi-Fi 6}
 * @param address IPv4
 * @param kind what is known about it
 */
public record Adapter(String name, String label, String address, Kind kind) {

    /** How likely students are to reach it, best first. */
    public enum Kind {
        /** A private address on a real adapter: the school's network or the laptop's own hotspot. */
        LAN,
        /** A public address on a real adapter. */
        PUBLIC,
        /** Made by Docker, a virtual machine or a VPN. */
        VIRTUAL,
        /** Given by nobody: the cable is in, but there is no router. */
        UNASSIGNED,
        /** This computer only. */
        SELF
    }

    private static final List<String> VIRTUAL_NAMES = List.of(
            "docker",
            "br-",
            "veth",
            "virbr",
            "vmnet",
            "vboxnet",
            "tun",
            "tap",
            "wg",
            "utun",
            "zt",
            "tailscale",
            "podman",
            "cni",
            "flannel",
            "lxc",
            "lxd",
            "vethernet",
            "hyper-v",
            "virtualbox",
            "vmware",
            "wsl",
            "wintun",
            "vpn",
            "nordlynx",
            "awdl",
            "llw",
            "bridge");

    /** Whether an adapter's name is one that software gives, not hardware. */
    static boolean soundsVirtual(String name, String label) {
        String small = name.toLowerCase(Locale.ROOT);
        String words = label.toLowerCase(Locale.ROOT);
        return VIRTUAL_NAMES.stream()
                .anyMatch(known -> small.startsWith(known) || (known.length() > 3 && words.contains(known)));
    }
}
