package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds many hashes into one: leaves and inner nodes are hashed with different prefixes ({@code 00}, {@code 01}), so that
 * neither can be passed off as the other; an odd node moves up unchanged.
 */
final class MerkleTree {

    private final Algorithm algorithm;
    private final List<String> level = new ArrayList<>();

    MerkleTree(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    void add(String leaf) {
        level.add(algorithm.hex("00" + leaf));
    }

    /** Lower-case hex; 64 zeros for no leaf at all. */
    String root() {
        List<String> nodes = List.copyOf(level);
        while (nodes.size() > 1) {
            List<String> above = new ArrayList<>((nodes.size() + 1) / 2);
            for (int i = 0; i + 1 < nodes.size(); i += 2) {
                above.add(algorithm.hex("01" + nodes.get(i) + nodes.get(i + 1)));
            }
            if (nodes.size() % 2 == 1) {
                above.add(nodes.get(nodes.size() - 1));
            }
            nodes = above;
        }
        return nodes.isEmpty() ? Chaining.FIRST_PREVIOUS : nodes.get(0);
    }
}
