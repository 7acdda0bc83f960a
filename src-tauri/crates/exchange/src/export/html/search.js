(()=>{const label=document.querySelector(".top label"),box=label.querySelector("input");
const sheets=[...document.querySelectorAll("[data-find]")],alone=document.querySelectorAll(".sheet").length===1;
const rows=alone?[...document.querySelectorAll("tbody tr:not(.band):not(.total)")]:[];
if(!alone||rows.length>12)label.hidden=false;
const texts=rows.map(row=>row.textContent.toLowerCase());
box.addEventListener("input",()=>{const words=box.value.toLowerCase().split(/\s+/).filter(Boolean);
const has=text=>words.every(word=>text.includes(word));
if(alone)rows.forEach((row,at)=>{row.hidden=!has(texts[at])});
else sheets.forEach(sheet=>{sheet.hidden=!has(sheet.dataset.find)})})})();
