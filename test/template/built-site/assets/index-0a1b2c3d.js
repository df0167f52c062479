document.title = "Built site";
