package org.bihuan.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of addresses and networks such as {@code 10.0.0.7} or {@code 10.1.0.0/16}; names are never resolved. */
record Networks(List<Network> networks) {

    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException if one of them is neither an address nor a network */
    static Networks parse(List<String> texts) {
        return new Networks(texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Networks::network)
                .toList());
    }

    static boolean isAddress(String text) {
        return bytes(text) != null;
    }

    boolean contains(String text) {
        byte[] address = bytes(text);
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("bihuan.trusted-proxies: not an address: " + text);
        }
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("bihuan.trusted-proxies: not a network: " + text);
        }
        return new Network(address, bits);
    }

    private static byte @Nullable [] bytes(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
