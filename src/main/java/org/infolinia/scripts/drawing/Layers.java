package org.infolinia.scripts.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays points of a graph out in layers, so that ways go downwards as far as they can. Ways that would close a circle go
 * up; ways over several layers get a point of their own in each, around which the others make room.
 */
final class Layers {

    /** The order hardly changes any more after so many times. */
    private static final int SWEEPS = 8;

    private final List<int[]> ways;
    private final int[] layerOf;
    private final List<List<Integer>> layers = new ArrayList<>();
    private final List<List<Integer>> routes = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private final int[] orderOf;

    /**
     * @param points how many there are, numbered from 0
     * @param ways each from one point to another
     * @param beginnings where to begin; what cannot be reached from there stands below by itself
     */
    Layers(int points, List<int[]> ways, List<Integer> beginnings) {
        this.ways = ways;
        var downward = downward(points, beginnings);
        var main = reachableFrom(beginnings, points);
        for (int way = 0; way < ways.size(); way++) {
            downward[way] &= main.get(ways.get(way)[0]) || !main.get(ways.get(way)[1]);
        }
        this.layerOf = layersOf(points, downward);
        moveBelow(main);
        for (int point = 0; point < points; point++) {
            addPoint(layerOf[point], point);
        }
        for (int way = 0; way < ways.size(); way++) {
            routes.add(route(way, downward[way]));
        }
        this.orderOf = new int[above.size()];
        number();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort(sweep % 2 == 0);
        }
    }

    /** The points of each layer from the left; those beyond the number of points only hold a way's place. */
    List<List<Integer>> layers() {
        return layers;
    }

    int layerOf(int point) {
        return layerOf[point];
    }

    /** The points that a way goes through, its ends among them. */
    List<Integer> route(int way) {
        return routes.get(way);
    }

    private boolean[] downward(int points, List<Integer> beginnings) {
        var waysFrom = waysFrom(points);
        var state = new int[points];
        var downward = new boolean[ways.size()];
        var all = new ArrayList<>(beginnings);
        IntStream.range(0, points).forEach(all::add);
        for (int beginning : all) {
            if (state[beginning] == 0) {
                goDown(beginning, waysFrom, state, downward);
            }
        }
        return downward;
    }

    private void goDown(int beginning, List<List<Integer>> waysFrom, int[] state, boolean[] downward) {
        var path = new ArrayDeque<int[]>();
        path.push(new int[] {beginning, 0});
        state[beginning] = 1;
        while (!path.isEmpty()) {
            var step = path.peek();
            var further = waysFrom.get(step[0]);
            if (step[1] == further.size()) {
                state[step[0]] = 2;
                path.pop();
                continue;
            }
            int way = further.get(step[1]++);
            int to = ways.get(way)[1];
            downward[way] = state[to] != 1;
            if (state[to] == 0) {
                state[to] = 1;
                path.push(new int[] {to, 0});
            }
        }
    }

    private List<List<Integer>> waysFrom(int points) {
        var from = lists(points);
        for (int way = 0; way < ways.size(); way++) {
            from.get(ways.get(way)[0]).add(way);
        }
        return from;
    }

    private BitSet reachableFrom(List<Integer> beginnings, int points) {
        var waysFrom = waysFrom(points);
        var reached = new BitSet();
        var waiting = new ArrayDeque<>(beginnings);
        while (!waiting.isEmpty()) {
            int point = waiting.remove();
            if (!reached.get(point)) {
                reached.set(point);
                waysFrom.get(point).forEach(way -> waiting.add(ways.get(way)[1]));
            }
        }
        return reached;
    }

    /** What cannot be reached from the beginnings stands below all that can. */
    private void moveBelow(BitSet main) {
        int deepest = main.stream().map(point -> layerOf[point]).max().orElse(-1);
        for (int point = 0; point < layerOf.length; point++) {
            layerOf[point] += main.get(point) ? 0 : deepest + 1;
        }
    }

    /** Each point lies below all that lead down to it. */
    private int[] layersOf(int points, boolean[] downward) {
        var waiting = new int[points];
        var waysFrom = waysFrom(points);
        for (int way = 0; way < ways.size(); way++) {
            waiting[ways.get(way)[1]] += downward[way] ? 1 : 0;
        }
        var layer = new int[points];
        var ready = new ArrayDeque<Integer>();
        IntStream.range(0, points).filter(point -> waiting[point] == 0).forEach(ready::add);
        while (!ready.isEmpty()) {
            int point = ready.remove();
            for (int way : waysFrom.get(point)) {
                if (downward[way]) {
                    int to = ways.get(way)[1];
                    layer[to] = Math.max(layer[to], layer[point] + 1);
                    if (--waiting[to] == 0) {
                        ready.add(to);
                    }
                }
            }
        }
        return layer;
    }

    private List<Integer> route(int way, boolean isDownward) {
        int from = ways.get(way)[0];
        int to = ways.get(way)[1];
        var route = new ArrayList<Integer>();
        route.add(from);
        if (isDownward) {
            int last = from;
            for (int layer = layerOf[from] + 1; layer < layerOf[to]; layer++) {
                int point = above.size();
                addPoint(layer, point);
                join(last, point);
                route.add(point);
                last = point;
            }
            join(last, to);
        }
        route.add(to);
        return route;
    }

    private void addPoint(int layer, int point) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(layer).add(point);
        above.add(new ArrayList<>());
        below.add(new ArrayList<>());
    }

    private void join(int upper, int lower) {
        below.get(upper).add(lower);
        above.get(lower).add(upper);
    }

    private void sort(boolean downwards) {
        var inTurn = downwards ? layers : layers.reversed();
        for (var layer : inTurn) {
            var middles = new HashMap<Integer, Double>();
            layer.forEach(point -> middles.put(point, middle(point, downwards ? above : below)));
            layer.sort(Comparator.comparing(middles::get));
            for (int place = 0; place < layer.size(); place++) {
                orderOf[layer.get(place)] = place;
            }
        }
    }

    private double middle(int point, List<List<Integer>> neighbours) {
        return neighbours.get(point).stream()
                .mapToInt(neighbour -> orderOf[neighbour])
                .average()
                .orElse(orderOf[point]);
    }

    private void number() {
        Arrays.fill(orderOf, 0);
        layers.forEach(layer -> IntStream.range(0, layer.size()).forEach(place -> orderOf[layer.get(place)] = place));
    }

    private static List<List<Integer>> lists(int size) {
        return IntStream.range(0, size)
                .<List<Integer>>mapToObj(each -> new ArrayList<>())
                .toList();
    }
}
