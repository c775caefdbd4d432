namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>How rows are written in what <c>externaldata</c> reads.</summary>
public enum ExternalFormat
{
    /// <summary>Fields between commas.</summary>
    Csv,

    /// <summary>Fields between tabs.</summary>
    Tsv,

    /// <summary>Fields between vertical bars.</summary>
    Psv,

    /// <summary>Fields between semicolons.</summary>
    Scsv,

    /// <summary>Fields between SOH characters.</summary>
    Sohsv,

    /// <summary>Each line is one field.</summary>
    Txt,

    /// <summary>The whole is one field.</summary>
    Raw,

    /// <summary>A JSON object on each line.</summary>
    Json,

    /// <summary>JSON objects, each over any number of lines, or an array of them.</summary>
    MultiJson,
}
