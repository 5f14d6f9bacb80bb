package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;

/** The tables that stand on the dashboard. */
@SpringComponent
public record BoardSheets(
        TodaySheet today,
        RecentSheet recent,
        ClockSheet clocks,
        ScoreSheet scores,
        WeekSheet weeks,
        TopicSheet topics,
        ScriptSheet scripts,
        PointsSheet points,
        AdjusterSheet adjusters) {}
