namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of length, each in meters.</summary>
internal static class LengthUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Angstrom"] = 1e-10,
        ["AstronomicalUnit"] = 149597870700,
        ["Centimeter"] = 0.01,
        ["Chain"] = 20.1168,
        ["DataMile"] = 1828.8,
        ["Decameter"] = 10,
        ["Decimeter"] = 0.1,
        ["DtpPica"] = 1 / 236.220472441,
        ["DtpPoint"] = 1 / 2834.645669291339,
        ["Fathom"] = 1.8288,
        ["Foot"] = 0.3048,
        ["Hand"] = 0.1016,
        ["Hectometer"] = 100,
        ["Inch"] = 0.0254,
        ["KilolightYear"] = 9.46073047258e18,
        ["Kilometer"] = 1000,
        ["Kiloparsec"] = 3.08567758128e19,
        ["LightYear"] = 9.46073047258e15,
        ["MegalightYear"] = 9.46073047258e21,
        ["Megaparsec"] = 3.08567758128e22,
        ["Meter"] = 1,
        ["Microinch"] = 2.54e-8,
        ["Micrometer"] = 1e-6,
        ["Mil"] = 2.54e-5,
        ["Mile"] = 1609.344,
        ["Millimeter"] = 0.001,
        ["Nanometer"] = 1e-9,
        ["NauticalMile"] = 1852,
        ["Parsec"] = 3.08567758128e16,
        ["PrinterPica"] = 1 / 237.106301584,
        ["PrinterPoint"] = 0.0254 / 72.27,
        ["Shackle"] = 27.432,
        ["SolarRadius"] = 695700000,
        ["Twip"] = 1 / 56692.913385826,
        ["UsSurveyFoot"] = 1200.0 / 3937,
        ["Yard"] = 0.9144,
    };
}
