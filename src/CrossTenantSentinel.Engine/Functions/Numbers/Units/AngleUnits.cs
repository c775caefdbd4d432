namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of angle, each in degrees.</summary>
internal static class AngleUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arcminute"] = 1 / 60.0,
        ["Arcsecond"] = 1 / 3600.0,
        ["Centiradian"] = 1.8 / Math.PI,
        ["Deciradian"] = 18 / Math.PI,
        ["Degree"] = 1,
        ["Gradian"] = 0.9,
        ["Microdegree"] = 1e-6,
        ["Microradian"] = 0.00018 / Math.PI,
        ["Millidegree"] = 0.001,
        ["Milliradian"] = 0.18 / Math.PI,
        ["Nanodegree"] = 1e-9,
        ["Nanoradian"] = 0.00000018 / Math.PI,
        ["NatoMil"] = 0.05625,
        ["Radian"] = 180 / Math.PI,
        ["Revolution"] = 360,
    };
}
