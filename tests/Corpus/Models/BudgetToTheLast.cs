using Autoencoders;

/// <summary>A budget that is used up to the last weight, multiply-add and byte.</summary>
[Model, Input(8)]
[Dense(4), Code, Dense(8), Budget(MaxParameters = 76, MaxMultiplyAdds = 64, MaxActivationBytes = 96, Batch = 2)]
public partial class BudgetToTheLast;
