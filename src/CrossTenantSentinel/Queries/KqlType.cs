namespace CrossTenantSentinel.Queries;

/// <summary>A scalar type of the Kusto query language.</summary>
public enum KqlType
{
    /// <summary><c>bool</c>: true, false or null.</summary>
    Bool,

    /// <summary><c>int</c>: 32-bit signed integer.</summary>
    Int,

    /// <summary><c>long</c>: 64-bit signed integer.</summary>
    Long,

    /// <summary><c>real</c>: 64-bit floating point.</summary>
    Real,

    /// <summary><c>decimal</c>: 128-bit decimal.</summary>
    Decimal,

    /// <summary><c>string</c>: Unicode text; never null, only empty.</summary>
    String,

    /// <summary><c>datetime</c>: an instant in UTC, 100 ns ticks.</summary>
    DateTime,

    /// <summary><c>timespan</c>: a duration, 100 ns ticks.</summary>
    TimeSpan,

    /// <summary><c>guid</c>: 128-bit identifier.</summary>
    Guid,

    /// <summary><c>dynamic</c>: JSON-like value.</summary>
    Dynamic,
}
