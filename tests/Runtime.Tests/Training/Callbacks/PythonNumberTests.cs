using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

/// <summary>Every expected text is what Python 3 gives for the same number and format.</summary>
public sealed class PythonNumberTests
{
    [Theory]
    [InlineData(0.13579, "0.1358")]
    [InlineData(12.5, "12.5000")]
    [InlineData(0.0010001, "0.0010")]
    [InlineData(0.001, "1.0000e-03")]
    [InlineData(0.00073, "7.3000e-04")]
    [InlineData(1e-10, "1.0000e-10")]
    [InlineData(1e-110, "1.0000e-110")]
    [InlineData(0.00099999999, "1.0000e-03")]
    [InlineData(0, "0.0000e+00")]
    [InlineData(-0.5, "-0.5000")]
    [InlineData(-2e-5, "-2.0000e-05")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(0.28125, "0.2812")]
    [InlineData(0.34375, "0.3438")]
    [InlineData(0.03125, "0.0312")]
    [InlineData(-0.03125, "-0.0312")]
    [InlineData(0.09375, "0.0938")]
    [InlineData(1234567.03125, "1234567.0312")]
    [InlineData(0.28345, "0.2834")]
    [InlineData(0.28355, "0.2836")]
    public void Losses_LookAsInKeras(double value, string expected) => OtherCulture.Run(() => Assert.Equal(expected, PythonNumber.Logged(value)));

    [Theory]
    [InlineData(0.5, 0, "0")]
    [InlineData(1.5, 0, "2")]
    [InlineData(2.5, 0, "2")]
    [InlineData(3.5, 0, "4")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(-2.5, 0, "-2")]
    [InlineData(2.675, 2, "2.67")]
    [InlineData(1e22, 1, "10000000000000000000000.0")]
    public void Ties_GoToTheEvenNeighbour(double value, int decimals, string expected) => OtherCulture.Run(() => Assert.Equal(expected, PythonNumber.Fixed(value, decimals)));

    [Theory]
    [InlineData(0.125, 1, "1.2e-01")]
    [InlineData(2.5, 0, "2e+00")]
    [InlineData(3.5, 0, "4e+00")]
    [InlineData(9.96, 1, "1.0e+01")]
    [InlineData(123456, 2, "1.23e+05")]
    public void Exponents_HaveTwoDigits(double value, int decimals, string expected) => OtherCulture.Run(() => Assert.Equal(expected, PythonNumber.Exponential(value, decimals)));

    [Theory]
    [InlineData(0.00012345, 3, "0.000123")]
    [InlineData(0.000012345, 3, "1.23e-05")]
    [InlineData(1234.5, 3, "1.23e+03")]
    [InlineData(999.9, 3, "1e+03")]
    [InlineData(0.5, 3, "0.5")]
    [InlineData(0, 3, "0")]
    public void TheGeneralForm_IsTheShorterOne(double value, int digits, string expected) => OtherCulture.Run(() => Assert.Equal(expected, PythonNumber.General(value, digits)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(2, "2.0")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e-7, "1e-07")]
    public void TheShortestForm_IsThatOfRepr(double value, string expected) => OtherCulture.Run(() => Assert.Equal(expected, PythonNumber.Shortest(value)));
}
