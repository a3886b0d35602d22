using System;
using System.Reflection;

namespace Autoencoders.Runtime.Tests.Losses;

public sealed class LossNameTests
{
    [Theory]
    [InlineData("mse", "mean_squared_error")]
    [InlineData("MSE", "mean_squared_error")]
    [InlineData("MeanSquaredError", "mean_squared_error")]
    [InlineData("mean_squared_error", "mean_squared_error")]
    [InlineData("mae", "mean_absolute_error")]
    [InlineData("mape", "mean_absolute_percentage_error")]
    [InlineData("msle", "mean_squared_logarithmic_error")]
    [InlineData("bce", "binary_crossentropy")]
    [InlineData("kld", "kl_divergence")]
    [InlineData("KLDivergence", "kl_divergence")]
    [InlineData("kullback_leibler_divergence", "kl_divergence")]
    [InlineData("cosine_proximity", "cosine_similarity")]
    [InlineData("logcosh", "log_cosh")]
    [InlineData("huber_loss", "huber")]
    public void NamesOfKeras_GiveItsLosses(string name, string expected) => Assert.Equal(expected, Loss.Parse(name).Name);

    [Fact]
    public void EveryShortcut_IsFoundByItsName()
    {
        PropertyInfo[] shortcuts = [.. typeof(Loss).GetProperties(BindingFlags.Public | BindingFlags.Static)];
        Assert.True(shortcuts.Length > 18);
        foreach (PropertyInfo shortcut in shortcuts)
        {
            var loss = (Loss)shortcut.GetValue(null)!;
            Assert.Equal(shortcut.Name, loss.GetType().Name);
            Assert.Same(loss, Loss.Parse(loss.Name));
            Assert.Same(loss, Loss.Parse(shortcut.Name));
        }
    }

    [Fact]
    public void UnknownName_IsAnsweredWithTheNearestAndAll()
    {
        string message = Assert.Throws<ArgumentException>(() => Loss.Parse("mean_sqared_error")).Message;
        Assert.StartsWith("There is no loss 'mean_sqared_error'. Did you mean 'mean_squared_error'? There are binary_crossentropy, bce,", message, StringComparison.Ordinal);
        Assert.StartsWith("There is no loss 'perplexity'. There are ", Assert.Throws<ArgumentException>(() => Loss.Parse("perplexity")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Loss.Parse(null!));
    }

    [Fact]
    public void ArgumentsOutOfRange_AreRefused()
    {
        foreach (float wrong in new[] { 0, -1, float.NaN, float.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>(() => new Huber(wrong));
        foreach (float wrong in new[] { -0.1f, 1.1f, float.NaN })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new CategoricalCrossentropy(wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new CategoricalFocalCrossentropy(alpha: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new CategoricalFocalCrossentropy(labelSmoothing: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryFocalCrossentropy(alpha: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryFocalCrossentropy(labelSmoothing: wrong));
        }

        foreach (float wrong in new[] { -0.1f, float.NaN, float.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryFocalCrossentropy(gamma: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new CategoricalFocalCrossentropy(gamma: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new Tversky(alpha: wrong));
            Assert.Throws<ArgumentOutOfRangeException>(() => new Tversky(beta: wrong));
        }
    }
}
