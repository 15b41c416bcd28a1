package org.communityalerts.outside.hook;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a webhook may go: out into the public internet, by https, and nowhere within. Where it says so, to the machine it
 * runs on too.
 *
 * @param thisMachineToo for a platform on one machine, whose receivers are on it as well
 * @param hosts the only names it may have, of which {@code *.} stands for any below; empty for any name
 */
public record Destinations(boolean thisMachineToo, List<String> hosts) {
    private static final String ANY_BELOW = "*.";
    private static final int LAST_PORT = 65_535;
    private static final Set<String> SECURE = Set.of("https");
    private static final Set<String> ANY = Set.of("https", "http");

    /** Under any name. */
    public Destinations(boolean thisMachineToo) {
        this(thisMachineToo, List.of());
    }

    public Destinations {
        hosts = List.copyOf(hosts);
    }

    /** Of these the ones under those names. */
    public Destinations only(List<String> names) {
        return new Destinations(thisMachineToo, names);
    }

    /** Whether an address is of the right kind; where its name leads is looked up when it is called. */
    public boolean fit(URI url) {
        Set<String> schemes = thisMachineToo ? ANY : SECURE;
        return url.getScheme() != null
                && schemes.contains(url.getScheme())
                && url.getPort() <= LAST_PORT
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getFragment() == null
                && (hosts.isEmpty() || hosts.stream().anyMatch(name -> is(name, url.getHost())));
    }

    private static boolean is(String name, String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return name.startsWith(ANY_BELOW) ? asked.endsWith(name.substring(1)) : asked.equals(name);
    }

    /** The one address to connect to, looked up once, so that the name cannot lead elsewhere between check and use. */
    InetAddress address(String host) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress one : all) {
            if (!(open(one) || thisMachineToo && one.isLoopbackAddress())) {
                throw new IOException("the name leads to an address that is not public");
            }
        }
        return all[0];
    }

    /** Whether an address is anybody's to reach: https://www.iana.org/assignments/iana-ipv4-special-registry */
    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? open6(bytes)
                : open4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
    }

    private static boolean open4(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !shared && !special;
    }

    /** Global unicast alone, less what carries an IPv4 address within (6to4, Teredo) and the examples of documents. */
    private static boolean open6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean global = first >= 0x2000 && first < 0x4000;
        boolean carries = first == 0x2002 || first == 0x2001 && second < 0x0200;
        return global && !carries && !(first == 0x2001 && second == 0x0db8) && first != 0x3fff;
    }
}
