namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>How a source spells a value. JSON tells types apart; the environment and the command line know text only.</summary>
public enum SettingForm
{
    /// <summary>Text of the environment or the command line, which any type can be read from.</summary>
    Plain,

    /// <summary>A JSON string.</summary>
    String,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON array; its elements are entries of their own.</summary>
    Array,

    /// <summary>A JSON object, which no setting takes.</summary>
    Object,

    /// <summary>A JSON <c>null</c>, which no setting takes.</summary>
    Null,
}
