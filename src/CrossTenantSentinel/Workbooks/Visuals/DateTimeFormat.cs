namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a date and time is written.</summary>
public enum DateTimeFormat
{
    /// <summary>Short date, time to the second.</summary>
    ShortDateTimeNoMilliseconds,

    /// <summary>Short date, time to the millisecond.</summary>
    ShortDateTime,

    /// <summary>Short date.</summary>
    ShortDate,

    /// <summary>Long date and time.</summary>
    FullDateTime,

    /// <summary>Long time.</summary>
    LongTime,
}
