namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a number is written.</summary>
public sealed record NumberFormat
{
    /// <summary>A count, with thousands separators and no decimals.</summary>
    public static NumberFormat Count { get; } = new() { MaximumFractionDigits = 0 };

    /// <summary>A percentage from 0 to 100, with one decimal.</summary>
    public static NumberFormat Percent { get; } = new() { Unit = NumberUnit.Percent, MaximumFractionDigits = 1 };

    /// <summary>The unit; none by default.</summary>
    public NumberUnit Unit { get; init; } = NumberUnit.None;

    /// <summary>Most digits after the decimal point; the portal's choice by default.</summary>
    public int? MaximumFractionDigits { get; init; }

    /// <summary>Whether thousands are parted. True by default.</summary>
    public bool Grouping { get; init; } = true;

    /// <summary>What stands for an empty value; nothing by default.</summary>
    public string? EmptyText { get; init; }
}
