namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Converts measurements between units, whose names are read regardless of case; null for a name that is none.</summary>
[ScalarFamily]
internal static class UnitConversion
{
    private const string Tilt = "Tilt";

    /// <summary>A tilt is the sine of an angle; all other units are proportional.</summary>
    [ScalarFunction("convert_angle")]
    public static double? Angle(double value, string from, string to)
    {
        bool isFromTilt = from.Equals(Tilt, StringComparison.OrdinalIgnoreCase);
        bool isToTilt = to.Equals(Tilt, StringComparison.OrdinalIgnoreCase);
        if (!isFromTilt && !isToTilt)
            return Convert(AngleUnits.All, value, from, to);
        double? radians = isFromTilt ? Math.Asin(value) : Convert(AngleUnits.All, value, from, "Radian");
        if (radians is not { } angle)
            return null;
        return isToTilt ? Math.Sin(angle) : Convert(AngleUnits.All, angle, "Radian", to);
    }

    [ScalarFunction("convert_energy")]
    public static double? Energy(double value, string from, string to) => Convert(EnergyUnits.All, value, from, to);

    [ScalarFunction("convert_force")]
    public static double? Force(double value, string from, string to) => Convert(ForceUnits.All, value, from, to);

    [ScalarFunction("convert_length")]
    public static double? Length(double value, string from, string to) => Convert(LengthUnits.All, value, from, to);

    [ScalarFunction("convert_mass")]
    public static double? Mass(double value, string from, string to) => Convert(MassUnits.All, value, from, to);

    [ScalarFunction("convert_speed")]
    public static double? Speed(double value, string from, string to) => Convert(SpeedUnits.All, value, from, to);

    [ScalarFunction("convert_volume")]
    public static double? Volume(double value, string from, string to) => Convert(VolumeUnits.All, value, from, to);

    [ScalarFunction("convert_temperature")]
    public static double? Temperature(double value, string from, string to) =>
        TemperatureUnits.All.TryGetValue(from, out TemperatureScale source)
        && TemperatureUnits.All.TryGetValue(to, out TemperatureScale target)
            ? target.FromKelvin(source.ToKelvin(value))
            : null;

    private static double? Convert(Dictionary<string, double> units, double value, string from, string to) =>
        units.TryGetValue(from, out double source) && units.TryGetValue(to, out double target) ? value * source / target : null;
}
