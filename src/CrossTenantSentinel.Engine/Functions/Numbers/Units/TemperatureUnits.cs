namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of temperature: how many kelvins one degree is, and where the scale's zero lies.</summary>
internal static class TemperatureUnits
{
    private const double Freezing = 273.15;

    public static readonly Dictionary<string, TemperatureScale> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DegreeCelsius"] = new(1, Freezing),
        ["DegreeDelisle"] = new(-2.0 / 3, Freezing + 100),
        ["DegreeFahrenheit"] = new(5.0 / 9, 459.67 * 5 / 9),
        ["DegreeNewton"] = new(100.0 / 33, Freezing),
        ["DegreeRankine"] = new(5.0 / 9, 0),
        ["DegreeReaumur"] = new(1.25, Freezing),
        ["DegreeRoemer"] = new(40.0 / 21, Freezing - (7.5 * 40 / 21)),
        ["Kelvin"] = new(1, 0),
        ["MillidegreeCelsius"] = new(0.001, Freezing),
        ["SolarTemperature"] = new(5778, 0),
    };
}

/// <summary>A scale of temperature in kelvins.</summary>
internal readonly record struct TemperatureScale(double Degree, double Zero)
{
    public double ToKelvin(double value) => (value * Degree) + Zero;

    public double FromKelvin(double kelvin) => (kelvin - Zero) / Degree;
}
