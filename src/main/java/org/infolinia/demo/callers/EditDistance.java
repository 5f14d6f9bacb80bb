package org.infolinia.demo.callers;

/** How many letters must be inserted, deleted, replaced or swapped with their neighbour. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : smallest(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int smallest(int[][] distances, String one, String other, int i, int j) {
        int replaced = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int smallest = Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        return isSwap(one, other, i, j) ? Math.min(smallest, distances[i - 2][j - 2] + 1) : smallest;
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
