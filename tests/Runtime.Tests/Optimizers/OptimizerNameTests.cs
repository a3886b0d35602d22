using System;

namespace Autoencoders.Runtime.Tests.Optimizers;

public sealed class OptimizerNameTests
{
    [Theory]
    [InlineData("sgd", typeof(SGD))]
    [InlineData("Adam", typeof(Adam))]
    [InlineData("ADAMW", typeof(AdamW))]
    [InlineData("RMSprop", typeof(RMSprop))]
    [InlineData("adagrad", typeof(Adagrad))]
    [InlineData("Adadelta", typeof(Adadelta))]
    [InlineData("adamax", typeof(Adamax))]
    [InlineData("nadam", typeof(Nadam))]
    [InlineData("lion", typeof(Lion))]
    [InlineData("ftrl", typeof(Ftrl))]
    public void KerasNames_MakeOptimizersInAnyCase(string name, Type kind) => Assert.IsType(kind, Optimizer.Parse(name));

    [Theory]
    [InlineData("adammw", "Did you mean 'adamw'?")]
    [InlineData("RMSpop", "Did you mean 'rmsprop'?")]
    [InlineData("sgdm", "Did you mean 'sgd'?")]
    [InlineData("gradient descent", "There are sgd, adam,")]
    [InlineData("", "There are sgd, adam,")]
    public void UnknownNames_AreRefusedWithTheNearest(string name, string hint)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Optimizer.Parse(name));
        Assert.Contains($"There is no optimizer '{name}'. {hint}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StateCount_CountsAveragesAndSums()
    {
        Assert.Equal(0, new SGD().StateCount);
        Assert.Equal(2, new Adam().StateCount);
        Assert.Equal(4, new Adam { UseExponentialMovingAverage = true, GradientAccumulationSteps = 2 }.StateCount);
    }
}
